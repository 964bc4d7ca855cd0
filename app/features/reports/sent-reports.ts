import type { Client } from '#app/sync/app-client.ts';
import { correct } from '#shared/reports/correct.mutations.ts';
import { sendsReport } from '#shared/reports/reports.mutations.ts';
import type { ReportDraft } from './report-draft.ts';

export interface SentReport {
  /** The act that the draft became. */
  readonly mutation: string;
  readonly isSaved: boolean;
}

/**
 * The act that a draft became, or null while it is still being written. A draft begun to correct an act is not sent
 * by that act, and a discarded or replaced act does not count. Reactive.
 */
export function sentAs({
  client,
  draft,
}: {
  client: Pick<Client, 'outbox' | 'receipts' | 'factsOf'>;
  draft: Pick<ReportDraft, 'id' | 'replaces'> & Partial<Pick<ReportDraft, 'corrects'>>;
}): SentReport | null {
  const { correction } = draft.corrects ?? {};
  const sending = client.outbox();
  const accepted = client.receipts().filter(({ verdict }) => verdict.status === 'accepted');
  const found = [...sending, ...accepted].find(({ id, envelope }) => {
    const args = (envelope.args ?? {}) as { report?: string; correction?: string };
    const isIts =
      correction === undefined
        ? sendsReport(envelope.name) && args.report === draft.id
        : envelope.name === correct.name && args.correction === correction;
    return isIts && id !== draft.replaces;
  });
  if (found === undefined) return null;
  return { mutation: found.id, isSaved: client.factsOf(found.id)?.savedAt != null };
}
