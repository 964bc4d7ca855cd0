import { untrack } from 'solid-js';
import type { Client } from '#app/sync/app-client.ts';
import { reports } from '#shared/reports/reports.schemas.ts';
import { correctedBy } from './correction/corrects.ts';
import type { ReportDraft } from './report-draft.ts';
import { sentAs } from './sent-reports.ts';

/**
 * Where the address of a draft leads that became an act: whoever goes back after sending comes to it. Null while it is
 * being written.
 */
export function placeOfSent({
  client,
  id,
  draft,
  isKept,
}: {
  client: Pick<Client, 'outbox' | 'receipts' | 'factsOf' | 'replica'>;
  id: string;
  draft: ReportDraft | null;
  isKept: boolean;
}): string | null {
  const sent = sentAs({ client, draft: draft ?? { id, replaces: null } });
  if (sent !== null) return `/reports/sent/${sent.mutation}`;
  if (isKept) return null;
  const report = correctedBy(id) ?? id;
  return untrack(() => client.replica.one(reports, report)) === null ? null : `/reports/${report}`;
}
