import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useOwnersInWords } from '#app/features/decisions/use-outcomes.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import { decisionReference } from '#shared/decisions/decisions.rules.ts';
import type { Topic } from '#shared/dialogue/dialogue.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { outcomesOf } from './topic-outcomes-of.ts';

/** What came of a topic, as far as whoever looks reads it: agenda items, decisions, actions. */
export function TopicOutcomes(props: { topic: Doc<Topic> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const ownersOf = useOwnersInWords();
  const found = createMemo(() => outcomesOf(client.replica, props.topic.id));
  const taken = () => found().taken;
  const decided = () => found().decided;
  const actions = () => found().actions;
  const isEmpty = () => taken().length + decided().length + actions().length === 0;
  const whereTaken = ({ body }: ReturnType<typeof taken>[number]) =>
    body.taken?.meeting == null
      ? undefined
      : `/meetings/${body.taken.meeting}/agenda${body.taken.item === null ? '' : `/${body.taken.item}`}`;
  return (
    <>
      <SectionHeader kind="band" title={t('dialogue.came')} />
      <List label={t('dialogue.came')}>
        <Show when={isEmpty()}>
          <ListRow note title={t('dialogue.came_none')} />
        </Show>
        <For each={taken()}>
          {(item) => (
            <ListRow
              kicker={t('dialogue.came_agenda')}
              title={<LocalText text={item.body.title} />}
              detail={
                <>
                  <LocalText text={item.body.taken?.where} silent />
                  <Show when={item.body.taken?.day}>{(day) => <> · {formatDay(locale(), day())}</>}</Show>
                </>
              }
              href={whereTaken(item)}
              chevron={whereTaken(item) !== undefined}
            />
          )}
        </For>
        <For each={decided()}>
          {({ id, parent, body }) => (
            <ListRow
              kicker={
                body.state === 'draft'
                  ? t('dialogue.came_draft')
                  : `${t('dialogue.came_decision')} ${decisionReference(body) ?? ''}`
              }
              title={<LocalText text={body.text} />}
              href={
                body.state === 'draft'
                  ? `/meetings/${parent}/outcomes/decisions/${id}/edit`
                  : `/decisions/${id}`
              }
              chevron
            />
          )}
        </For>
        <For each={actions()}>
          {({ id, parent, body }) => (
            <ListRow
              kicker={`${t('dialogue.came_action')} · ${ownersOf({ meeting: parent, action: body })}`}
              title={<LocalText text={body.text} />}
              {...(body.due === null ? {} : { detail: formatDay(locale(), body.due) })}
              href={`/meetings/${parent}/outcomes/actions/${id}`}
              chevron
            />
          )}
        </For>
      </List>
      <Show when={may(client.actor(), 'dialogue.lead')}>
        <div class="block button-row">
          <LinkButton kind="text" icon="plus" href={`/dialogue/${props.topic.id}/decision`}>
            {t('dialogue.decide')}
          </LinkButton>
          <LinkButton kind="text" icon="plus" href={`/dialogue/${props.topic.id}/action`}>
            {t('dialogue.action')}
          </LinkButton>
        </div>
      </Show>
    </>
  );
}
