import { type Accessor, createMemo } from 'solid-js';
import * as v from 'valibot';
import { useClient } from '#app/context.tsx';
import { needsPerson } from '#app/kit/attention.ts';
import type { RecordFacts } from '#app/sync/status.ts';
import { localCode } from '#shared/kernel/ids.ts';

const SubmittedSchema = v.object({ report: v.string(), summary: v.object({ title: v.string() }) });

export interface RejectedReport {
  readonly title: string;
  readonly code: string;
  readonly facts: RecordFacts;
}

/** Reports from this phone that wait for their author to act. No other list shows them. */
export function useRejectedReports(): Accessor<readonly RejectedReport[]> {
  const client = useClient();
  return createMemo(() =>
    client.outbox().flatMap(({ id, envelope }) => {
      const sent = v.safeParse(SubmittedSchema, envelope.args);
      const facts = client.factsOf(id);
      if (envelope.name !== 'reports.submit' || !sent.success || facts === null || !needsPerson(facts))
        return [];
      const { report, summary } = sent.output;
      return [{ title: summary.title, code: localCode(report), facts }];
    }),
  );
}
