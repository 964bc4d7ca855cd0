import type { Client } from '#app/sync/app-client.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import { byServer, type Doc } from '#shared/kernel/mutation.ts';
import { type Report, type ReportNote, reportNotes, reports } from '#shared/reports/reports.schemas.ts';

const key = (report: string) => `report-notes-seen/${report}`;

export interface UnreadNotes {
  readonly report: Doc<Report>;
  /** Written by others since this person last had the report open here, in the server's order. */
  readonly notes: readonly Doc<ReportNote>[];
}

type Reader = Pick<Client, 'replica' | 'remembered'>;

function seenOf(client: Reader, report: string): readonly string[] {
  const known = client.remembered(key(report));
  return Array.isArray(known) ? known.filter((id) => typeof id === 'string') : [];
}

/**
 * Reports that concern this person, because they wrote them or wrote a note on them, and on which somebody else has
 * written since; the newest note first.
 */
export function unreadNotes(client: Reader, person: string): readonly UnreadNotes[] {
  const byReport = groupBy(client.replica.all(reportNotes), ({ parent }) => parent ?? '');
  const found: UnreadNotes[] = [];
  for (const [id, notes] of byReport) {
    const report = client.replica.one(reports, id);
    if (report === null) continue;
    const isTheirs = report.body.author === person || notes.some(({ body }) => body.author === person);
    const seen = isTheirs ? seenOf(client, id) : [];
    const unread = notes.filter(({ id: note, body }) => body.author !== person && !seen.includes(note));
    if (isTheirs && unread.length > 0) found.push({ report, notes: unread.sort(byServer) });
  }
  return found.sort((left, right) => {
    const [latest, other] = [left.notes.at(-1), right.notes.at(-1)];
    return latest === undefined || other === undefined ? 0 : byServer(other, latest);
  });
}

/** Remembers on this device that these notes were on the screen. */
export async function rememberNotes({
  client,
  report,
  notes,
}: {
  client: Client;
  report: string;
  notes: readonly Doc<ReportNote>[];
}): Promise<void> {
  const seen = seenOf(client, report);
  const fresh = notes.map(({ id }) => id).filter((id) => !seen.includes(id));
  if (fresh.length > 0) await client.remember(key(report), [...seen, ...fresh]);
}
