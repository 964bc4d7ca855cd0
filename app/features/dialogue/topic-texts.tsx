import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { isOfMembers } from '#shared/access/members.ts';
import { preparesFor, whenDone } from '#shared/dialogue/dialogue.rules.ts';
import {
  type Done,
  dialogueDrafts,
  dialogueTexts,
  SIDES,
  type Topic,
} from '#shared/dialogue/dialogue.schemas.ts';
import { utcDay } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { useNames, useSides } from './use-dialogue.ts';

/** When it was done, or that it is still on this device alone. */
export function useWhen() {
  const { t, locale } = useI18n();
  return (done: Done) =>
    done.takenAt === null ? t('dialogue.unsent') : formatDay(locale(), utcDay(whenDone(done)));
}

/** What each side has given the other, by side. */
export function TopicTexts(props: { topic: Doc<Topic> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { nameOf } = useNames();
  const sides = useSides(() => props.topic);
  const whenOf = useWhen();
  const texts = createMemo(() =>
    client.replica
      .within(dialogueTexts, props.topic.id)
      .toSorted((left, right) => whenDone(right.body.given) - whenDone(left.body.given)),
  );
  const groups = () =>
    SIDES.map((side) => ({ side, list: texts().filter(({ body }) => body.side === side) })).filter(
      ({ list }) => list.length > 0,
    );
  const nameOfSide = (side: (typeof SIDES)[number]) =>
    side === 'ours' ? t('dialogue.side.ours') : nameOf(props.topic.body.counterpart);
  return (
    <>
      <SectionHeader kind="band" title={t('dialogue.texts')} aside={texts().length} />
      <Show when={texts().length === 0}>
        <List>
          <ListRow note title={t('dialogue.none_texts')} />
        </List>
      </Show>
      <For each={groups()}>
        {({ side, list }) => (
          <List label={t('dialogue.of_side', { side: nameOfSide(side) })}>
            <For each={list}>
              {({ id, body }) => (
                <ListRow
                  kicker={`${t(`dialogue.kind.${body.kind}`)} · ${nameOfSide(side)}`}
                  title={<LocalText text={body.text} />}
                  detail={whenOf(body.given)}
                  trail={<Tag tone="neutral">{t(`dialogue.marking.${body.marking}`)}</Tag>}
                  href={`/dialogue/${props.topic.id}/texts/${id}`}
                  chevron
                />
              )}
            </For>
          </List>
        )}
      </For>
      <Show when={props.topic.body.state === 'open' && sides.may('theirs')}>
        <div class="block button-row">
          <LinkButton kind="text" icon="plus" href={`/dialogue/${props.topic.id}/contribute`}>
            {t('dialogue.contribute')}
          </LinkButton>
        </div>
      </Show>
    </>
  );
}

/** What members prepare: a counterpart has no such part of the page. */
export function TopicDrafts(props: { topic: Doc<Topic> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { nameOf } = useNames();
  const whenOf = useWhen();
  const drafts = createMemo(() =>
    client.replica
      .within(dialogueDrafts, props.topic.id)
      .toSorted((left, right) => whenDone(right.body.prepared) - whenDone(left.body.prepared)),
  );
  return (
    <Show when={isOfMembers(client.actor())}>
      <SectionHeader kind="band" title={t('dialogue.drafts')} aside={drafts().length} />
      <List label={t('dialogue.drafts')}>
        <For each={drafts()} fallback={<ListRow note title={t('dialogue.none_drafts')} />}>
          {({ id, body }) => (
            <ListRow
              kicker={t('dialogue.draft.of', { who: nameOf(body.delegation) })}
              title={<LocalText text={body.text} />}
              detail={`${t(`dialogue.kind.${body.kind}`)} · ${t(`dialogue.marking.${body.marking}`)} · ${whenOf(body.prepared)}`}
              {...(body.given === null ? {} : { trail: <Tag tone="plain">{t('dialogue.draft.given')}</Tag> })}
              quiet={body.given !== null}
              href={`/dialogue/${props.topic.id}/drafts/${id}`}
              chevron
            />
          )}
        </For>
      </List>
      <p class="block quiet">{t('dialogue.drafts_who')}</p>
      <Show when={props.topic.body.state === 'open' && preparesFor(client.actor()).length > 0}>
        <div class="block button-row">
          <LinkButton kind="text" icon="plus" href={`/dialogue/${props.topic.id}/prepare`}>
            {t('dialogue.draft.new')}
          </LinkButton>
        </div>
      </Show>
    </Show>
  );
}
