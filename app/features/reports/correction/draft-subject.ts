import type { Draft } from '#app/store/drafts.ts';
import type { Client } from '#app/sync/app-client.ts';
import { reports } from '#shared/reports/reports.schemas.ts';
import type { Corrects } from './corrects.ts';

/**
 * The draft of a correction as it is stored. It has the answers of the whole report: where that is another person's, it
 * goes from this device with the right to read it.
 */
export function withSubject<D extends Omit<Draft, 'updatedAt'>>({
  client,
  corrects,
  stored,
}: {
  client: Pick<Client, 'actor' | 'replica'>;
  corrects: Pick<Corrects, 'report'> | null;
  stored: D;
}): D {
  const report = corrects === null ? null : client.replica.one(reports, corrects.report);
  if (report === null || report.body.author === client.actor().person) return stored;
  const { collection, id: entry, rev, parent, audience } = report;
  return { ...stored, about: { collection, entry, rev, parent, audience, delegation: null } };
}
