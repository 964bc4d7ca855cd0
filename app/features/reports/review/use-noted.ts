import type { Accessor } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useLookedAt } from '#app/kit/use-looked-at.ts';
import { act } from '#app/sync/acts.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';
import { readingId, reportReadings } from '#shared/reports/review.schemas.ts';

/**
 * Notes once, for each person and content, that the report was on the screen: as long as its page is looked at, and not
 * one's own. So it is read, and whoever decides on it sees by whom.
 */
export function useNoted(report: Accessor<Doc<Report>>, corrections: Accessor<number>): void {
  const client = useClient();
  useLookedAt(() => {
    const { id, body } = report();
    const seen = corrections();
    const { person, state } = client.actor();
    const reading = readingId({ report: id, person, corrections: seen });
    if (body.author === person || state !== body.state) return null;
    if (client.replica.one(reportReadings, reading) !== null) return null;
    return act('reports.note_opened', { report: id, state: body.state, corrections: seen });
  });
}
