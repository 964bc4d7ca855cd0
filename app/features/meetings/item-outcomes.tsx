import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { decisionReference, sortActions, sortDecisions } from '#shared/decisions/decisions.rules.ts';
import { actionPoints, decisions } from '#shared/decisions/decisions.schemas.ts';

/** Decisions and action points of an item; nothing if there are none. */
export function ItemOutcomes(props: { meeting: string; item: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const taken = createMemo(() =>
    sortDecisions(client.replica.within(decisions, props.meeting)).filter(
      ({ body }) => body.item === props.item,
    ),
  );
  const owed = createMemo(() =>
    sortActions(client.replica.within(actionPoints, props.meeting)).filter(
      ({ body }) => body.item === props.item,
    ),
  );
  const outcomes = () => `/meetings/${props.meeting}/outcomes`;
  return (
    <Show when={taken().length + owed().length > 0}>
      <SectionHeader kind="band" title={t('decisions.title')} aside={taken().length + owed().length} />
      <List>
        <For each={taken()}>
          {({ body }) => (
            <ListRow
              lead={<Icon name="file-text" />}
              kicker={decisionReference(body) ?? undefined}
              title={<LocalText text={body.text} />}
              detail={t(`decisions.state.${body.state}`)}
              href={outcomes()}
              chevron
            />
          )}
        </For>
        <For each={owed()}>
          {({ id, body }) => (
            <ListRow
              lead={<Icon name="check" />}
              kicker={t('decisions.action.title')}
              title={<LocalText text={body.text} />}
              detail={t(`decisions.action.state.${body.state}`)}
              href={`${outcomes()}/actions/${id}`}
              chevron
            />
          )}
        </For>
      </List>
    </Show>
  );
}
