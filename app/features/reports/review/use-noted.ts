import { type Accessor, createEffect, onCleanup } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { createActGuard } from '#app/kit/act-guard.ts';
import { act } from '#app/sync/acts.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';
import { readingId, reportReadings } from '#shared/reports/review.schemas.ts';

/** Whoever goes from report to report past this one has not read it. */
const LOOKED_MS = 2000;

/**
 * Notes once, for each person and content, that the report was on the screen: as long as its page is looked at, and not
 * one's own. So it is read, and whoever decides on it sees by whom.
 */
export function useNoted(report: Accessor<Doc<Report>>, corrections: Accessor<number>): void {
  const client = useClient();
  const guard = createActGuard();
  createEffect(() => {
    const { id, body } = report();
    const seen = corrections();
    const { person, state } = client.actor();
    const reading = readingId({ report: id, person, corrections: seen });
    if (body.author === person || state !== body.state) return;
    if (client.replica.one(reportReadings, reading) !== null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    function note() {
      void guard
        .once(
          () =>
            client.mutate(act('reports.note_opened', { report: id, state: body.state, corrections: seen }))
              .saved,
        )
        .catch((error: unknown) => {
          // It stays unread here, and is noted when it is opened again.
          if (!(error instanceof CodedError)) throw error;
        });
    }
    function look() {
      clearTimeout(timer);
      if (document.visibilityState === 'visible') timer = setTimeout(note, LOOKED_MS);
    }
    look();
    document.addEventListener('visibilitychange', look);
    onCleanup(() => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    });
  });
}
