import * as v from 'valibot';
import { needsPerson } from '#app/kit/attention.ts';
import type { Client } from '#app/sync/app-client.ts';
import type { RecordFacts } from '#app/sync/status.ts';
import { localCode } from '#shared/kernel/ids.ts';
import { sendsReport } from '#shared/reports/reports.mutations.ts';

const SubmittedSchema = v.object({
  report: v.string(),
  form: v.string(),
  summary: v.object({ title: v.string() }),
});

export interface RejectedReport {
  readonly title: string;
  /** The form's id. */
  readonly form: string;
  readonly code: string;
  readonly facts: RecordFacts;
}

/** Reports from this phone that wait for their author to act. No other list shows them. */
export function rejectedReports(client: Pick<Client, 'outbox' | 'factsOf'>): readonly RejectedReport[] {
  return client.outbox().flatMap(({ id, envelope }) => {
    const sent = v.safeParse(SubmittedSchema, envelope.args);
    const facts = client.factsOf(id);
    if (!sendsReport(envelope.name) || !sent.success || facts === null || !needsPerson(facts)) return [];
    const { report, form, summary } = sent.output;
    return [{ title: summary.title, form, code: localCode(report), facts }];
  });
}
