import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { may } from '#shared/access/rules.ts';
import { holds } from '#shared/decisions/adopting.rules.ts';
import type { CommitteeDecision } from '#shared/decisions/decisions.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { choices, priorities } from '#shared/priorities/priorities.schemas.ts';

/** For whoever presides: which priorities this decision adopts is written down from here, by open choice. */
export function DecisionPriorities(props: { decision: Doc<CommitteeDecision> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const open = createMemo(() =>
    client.replica
      .all(choices)
      .filter(
        ({ id, body }) =>
          body.state === 'open' &&
          client.replica.within(priorities, id).some((each) => each.body.state === 'proposed'),
      ),
  );
  return (
    <Show when={may(client.actor(), 'priorities.edit') && holds(props.decision.body) && open().length > 0}>
      <List>
        <For each={open()}>
          {({ id, body }) => (
            <ListRow
              title={t('priorities.adopt')}
              detail={readText(body.title, locale()).value}
              href={`/priorities/choices/${id}/adopt?decision=${props.decision.id}`}
              chevron
            />
          )}
        </For>
      </List>
    </Show>
  );
}
