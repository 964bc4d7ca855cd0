import { createMemo, For, type JSX, Show } from 'solid-js';
import * as v from 'valibot';
import { useClient } from '#app/context.tsx';
import { wordOf } from '#app/features/records/record-word.ts';
import { StatusLine } from '#app/features/records/status-line.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { needsPerson } from '#app/kit/attention.ts';
import { useWhen } from '#app/kit/use-when.ts';
import type { Client } from '#app/sync/app-client.ts';
import type { RecordFacts } from '#app/sync/status.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { localCode } from '#shared/kernel/ids.ts';
import { reports } from '#shared/reports/reports.schemas.ts';
import { reportTitle } from '../report-title.ts';

const StepSchema = v.object({ report: v.string() });

/** Steps of this person that the server refused, and the report that each is about. */
function stepsNotTaken(
  client: Pick<Client, 'outbox' | 'factsOf'>,
): readonly { readonly report: string; readonly facts: RecordFacts }[] {
  return client.outbox().flatMap(({ id, envelope }) => {
    if (envelope.name !== 'reports.review') return [];
    const args = v.safeParse(StepSchema, envelope.args);
    const facts = client.factsOf(id);
    return args.success && facts !== null && needsPerson(facts)
      ? [{ report: args.output.report, facts }]
      : [];
  });
}

/** What came back of what was decided here: each leads to its report, where it is decided anew. */
export function NotTaken(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const moment = useWhen();
  const found = createMemo(() => stepsNotTaken(client));
  const titleOf = (id: string) => {
    const body = client.replica.one(reports, id)?.body;
    if (body === undefined) return t('reports.unknown');
    return reportTitle({ title: body.title, form: body.form, replica: client.replica, locale: locale() });
  };
  return (
    <Show when={found().length > 0}>
      <SectionHeader kind="band" title={t('reports.inbox.many.not_taken')} />
      <List>
        <For each={found()}>
          {({ report, facts }) => (
            <ListRow title={titleOf(report)} href={`/outbox/${facts.id}`} tone="act">
              <StatusLine status={wordOf({ facts, t, when: moment })} code={localCode(report)} />
            </ListRow>
          )}
        </For>
      </List>
    </Show>
  );
}
