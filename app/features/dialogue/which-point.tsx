import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { type PlainKey, useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { useQuery } from '#app/kit/use-query.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import { jointItems, type Topic } from '#shared/dialogue/dialogue.schemas.ts';
import { utcDay } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { isOver, sortMeetings } from '#shared/meetings/meetings.rules.ts';
import { type AgendaItem, agendaItems, type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import { minutes, minutesId } from '#shared/minutes/minutes.schemas.ts';
import { OfTopic } from './of-topic.tsx';

export interface OfPoint {
  readonly topic: Doc<Topic>;
  readonly meeting: string;
  readonly item: string;
}

/** What comes of a topic is of a point of a meeting: the one in the address, else the page asks for it. */
export function OfPointOf(props: {
  what: PlainKey;
  path: string;
  /** It decides, which a meeting does no more once its minutes were sent. */
  isDecision?: boolean;
  children: (of: OfPoint) => JSX.Element;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const query = useQuery<{ meeting?: string; item?: string }>();
  const canHave = (meeting: string) =>
    props.isDecision !== true || client.replica.one(minutes, minutesId(meeting)) === null;
  const named = createMemo(() => {
    const item = client.replica.one(agendaItems, query.item ?? '');
    return item !== null && item.parent === query.meeting && canHave(item.parent) ? item : null;
  });
  return (
    <OfTopic>
      {(topic) => (
        <Allowed
          to={may(client.actor(), 'dialogue.lead')}
          back={`/dialogue/${topic().id}`}
          says={t('dialogue.who_leads')}
        >
          <Show
            when={named()?.id}
            keyed
            fallback={<Which topic={topic()} title={t(props.what)} path={props.path} canHave={canHave} />}
          >
            {(item) => props.children({ topic: topic(), meeting: query.meeting ?? '', item })}
          </Show>
        </Allowed>
      )}
    </OfTopic>
  );
}

type Group = { readonly meeting: Doc<Meeting>; readonly items: readonly Doc<AgendaItem>[] };

function Which(props: {
  topic: Doc<Topic>;
  title: string;
  path: string;
  canHave: (meeting: string) => boolean;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const now = useNow();
  /** Points that came of this topic stand first. */
  const taken = createMemo(
    () =>
      new Set(
        client.replica.within(jointItems, props.topic.id).flatMap(({ body }) => body.taken?.item ?? []),
      ),
  );
  const groups = createMemo(() => {
    const all = sortMeetings({ list: client.replica.all(meetings), today: utcDay(now()), now: now() });
    return all
      .filter(({ id, body }) => body.state !== 'cancelled' && body.type !== 'partner' && props.canHave(id))
      .map((meeting) => ({ meeting, items: pointsOf(meeting) }))
      .filter(({ items }) => items.length > 0)
      .toSorted((left, right) => Number(isOfTopic(right)) - Number(isOfTopic(left)));
  });
  /** Those that are over, and have nothing of this topic: seldom what is sought. */
  const isBehind = (group: Group) =>
    !isOfTopic(group) && (isOver(group.meeting.body.state) || group.meeting.body.endsOn < utcDay(now()));
  const ahead = createMemo(() => groups().filter((group) => !isBehind(group)));
  const behind = createMemo(() => groups().filter(isBehind));
  function isOfTopic({ items }: Pick<Group, 'items'>): boolean {
    return items.some(({ id }) => taken().has(id));
  }
  function pointsOf({ id }: Doc<Meeting>) {
    return client.replica
      .within(agendaItems, id)
      .filter(({ body }) => body.kind !== 'break')
      .toSorted(
        (left, right) =>
          Number(taken().has(right.id)) - Number(taken().has(left.id)) || left.body.order - right.body.order,
      );
  }
  function Points(of: Group): JSX.Element {
    return (
      <>
        <SectionHeader
          kind="band"
          title={<LocalText text={of.meeting.body.title} silent />}
          aside={formatDay(locale(), of.meeting.body.startsOn)}
        />
        <List>
          <For each={of.items}>
            {({ id, body }) => (
              <ListRow
                kicker={taken().has(id) ? t('dialogue.why') : (body.number ?? undefined)}
                title={<LocalText text={body.title} silent />}
                href={`/dialogue/${props.topic.id}/${props.path}?meeting=${of.meeting.id}&item=${id}`}
                chevron
              />
            )}
          </For>
        </List>
      </>
    );
  }
  return (
    <>
      <PageHeader
        back={{ href: `/dialogue/${props.topic.id}`, label: t('dialogue.acts.topic') }}
        title={props.title}
        detail={t('dialogue.need.item')}
      />
      <Show when={groups().length === 0}>
        <List>
          <ListRow note title={t('dialogue.item.no_meetings')} />
        </List>
      </Show>
      <For each={ahead()}>{(group) => <Points {...group} />}</For>
      <Show when={behind().length > 0}>
        <Disclosure title={t('dialogue.other_meetings')} count={behind().length} open={ahead().length === 0}>
          <For each={behind()}>{(group) => <Points {...group} />}</For>
        </Disclosure>
      </Show>
    </>
  );
}
