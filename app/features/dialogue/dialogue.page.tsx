import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { may } from '#shared/access/rules.ts';
import { medianDays, sortRequests, sortTopics } from '#shared/dialogue/dialogue.rules.ts';
import { dialogueRequests, jointItems, type Topic, topics } from '#shared/dialogue/dialogue.schemas.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { ForDialogue } from './of-topic.tsx';
import { RequestRow } from './request-row.tsx';
import { useNames } from './use-dialogue.ts';

/** Topics by counterpart, who owes an answer, and how long answers take. */
export default function DialoguePage(): JSX.Element {
  return (
    <ForDialogue back="/more">
      <Whole />
    </ForDialogue>
  );
}

function Whole(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { nameOf } = useNames();
  const all = createMemo(() => sortTopics(client.replica.all(topics)));
  const open = () => all().filter(({ body }) => body.state === 'open');
  const closed = () => all().filter(({ body }) => body.state === 'closed');
  const groups = createMemo(() => [...groupBy(open(), ({ body }) => body.counterpart)]);
  const requests = createMemo(() => client.replica.all(dialogueRequests));
  const isOpen = createMemo(() => new Set(open().map(({ id }) => id)));
  const owed = createMemo(() =>
    sortRequests(
      requests().filter(({ parent, body }) => body.state === 'open' && isOpen().has(parent ?? '')),
    ),
  );
  return (
    <>
      <PageHeader
        back={{ href: '/more', label: t('settings.title') }}
        title={t('dialogue.title')}
        detail={t('dialogue.row')}
        aside={
          <Show when={may(client.actor(), 'dialogue.lead')}>
            <LinkButton kind="text" icon="plus" label={t('dialogue.topic.new')} href="/dialogue/new" />
          </Show>
        }
      />
      <List>
        <ListRow
          lead={<Icon name="phone" />}
          title={t('dialogue.contacts.title')}
          detail={t('dialogue.contacts.row')}
          href="/dialogue/contacts"
          chevron
        />
      </List>
      <Show when={open().length === 0}>
        <SectionHeader kind="band" title={t('dialogue.open_topics')} aside={0} />
        <List>
          <ListRow note title={t('dialogue.none')} detail={t('dialogue.none_hint')} />
        </List>
      </Show>
      <For each={groups()}>
        {([counterpart, list]) => (
          <section>
            <SectionHeader kind="band" title={nameOf(counterpart)} aside={list.length} />
            <List label={nameOf(counterpart)}>
              <For each={list}>{(topic) => <TopicRow topic={topic} />}</For>
            </List>
          </section>
        )}
      </For>
      <SectionHeader kind="band" title={t('dialogue.owed')} aside={owed().length} />
      <List label={t('dialogue.owed')}>
        <For each={owed()} fallback={<ListRow note title={t('dialogue.none_owed')} />}>
          {(request) => <RequestRow request={request} withTopic />}
        </For>
      </List>
      <Times />
      <Show when={closed().length > 0}>
        <SectionHeader kind="band" title={t('dialogue.closed_topics')} aside={closed().length} />
        <List label={t('dialogue.closed_topics')}>
          <For each={closed()}>{(topic) => <TopicRow topic={topic} withCounterpart />}</For>
        </List>
      </Show>
      <p class="block quiet">{t('dialogue.who')}</p>
    </>
  );
}

function TopicRow(props: { topic: Doc<Topic>; withCounterpart?: boolean }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { nameOf } = useNames();
  const owed = createMemo(
    () =>
      client.replica.within(dialogueRequests, props.topic.id).filter(({ body }) => body.state === 'open')
        .length,
  );
  const items = createMemo(() => client.replica.within(jointItems, props.topic.id).length);
  const isClosed = () => props.topic.body.state === 'closed';
  return (
    <ListRow
      kicker={
        props.withCounterpart === true
          ? nameOf(props.topic.body.counterpart)
          : t(`dialogue.field.${props.topic.body.field}`)
      }
      title={<LocalText text={props.topic.body.title} />}
      detail={isClosed() ? undefined : t('dialogue.counts', { owed: owed(), items: items() })}
      {...(isClosed() ? { trail: <Tag tone="plain">{t('dialogue.topic.closed')}</Tag> } : {})}
      quiet={isClosed()}
      href={`/dialogue/${props.topic.id}`}
      chevron
    />
  );
}

/** How long each of those who were asked took. */
function Times(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { nameOf } = useNames();
  const rows = createMemo(() =>
    [...groupBy(client.replica.all(dialogueRequests), ({ body }) => body.owner)].flatMap(([owner, list]) => {
      const bodies = list.map(({ body }) => body);
      const days = medianDays(bodies);
      const n = bodies.filter(({ state }) => state === 'answered').length;
      return days === null ? [] : [{ owner, n, days }];
    }),
  );
  return (
    <>
      <SectionHeader kind="band" title={t('dialogue.times')} />
      <List label={t('dialogue.times')}>
        <For each={rows()} fallback={<ListRow note title={t('dialogue.times_none')} />}>
          {({ owner, n, days }) => (
            <ListRow note title={nameOf(owner)} detail={t('dialogue.times_row', { n, days })} />
          )}
        </For>
      </List>
    </>
  );
}
