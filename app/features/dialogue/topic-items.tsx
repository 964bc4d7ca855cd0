import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { sideOf, whenDone } from '#shared/dialogue/dialogue.rules.ts';
import { type JointItem, jointItems, type Topic } from '#shared/dialogue/dialogue.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { useNames, useSides } from './use-dialogue.ts';

const TONES = { proposed: 'amber', agreed: 'blue', declined: 'plain', taken: 'plain' } as const;

export function ItemTag(props: { item: JointItem }): JSX.Element {
  const { t } = useI18n();
  return <Tag tone={TONES[props.item.state]}>{t(`dialogue.item.state.${props.item.state}`)}</Tag>;
}

/** What one side proposes for an agenda, and how that stands. */
export function TopicItems(props: { topic: Doc<Topic> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { nameOf } = useNames();
  const sides = useSides(() => props.topic);
  const items = createMemo(() =>
    client.replica
      .within(jointItems, props.topic.id)
      .toSorted((left, right) => whenDone(right.body.proposed) - whenDone(left.body.proposed)),
  );
  const mayPropose = () => sideOf(client.actor(), props.topic.body.counterpart) !== null;
  return (
    <>
      <SectionHeader kind="band" title={t('dialogue.items')} aside={items().length} />
      <List label={t('dialogue.items')}>
        <For each={items()} fallback={<ListRow note title={t('dialogue.none_items')} />}>
          {({ id, body }) => (
            <ListRow
              kicker={t('dialogue.item.by', { who: nameOf(sides.codeOf(body.side)) })}
              title={<LocalText text={body.title} />}
              detail={t(`dialogue.item.for.${body.agenda}`)}
              trail={<ItemTag item={body} />}
              quiet={body.state === 'declined' || body.state === 'taken'}
              href={`/dialogue/${props.topic.id}/items/${id}`}
              chevron
            />
          )}
        </For>
      </List>
      <Show when={props.topic.body.state === 'open' && mayPropose()}>
        <div class="block button-row">
          <LinkButton kind="text" icon="plus" href={`/dialogue/${props.topic.id}/items/new`}>
            {t('dialogue.item.new')}
          </LinkButton>
        </div>
      </Show>
    </>
  );
}
