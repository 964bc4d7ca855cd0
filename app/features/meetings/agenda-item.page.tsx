import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Match, Show, Switch } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { CalendarButton } from '#app/features/calendar/calendar-button.tsx';
import { FolderPanel } from '#app/features/folders/folder-panel.tsx';
import { NoteField } from '#app/features/notes/note-field.tsx';
import { capitalise, formatLongDay, wallHour } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { RestsOn } from '#app/kit/chain.tsx';
import { lazyPart } from '#app/kit/lazy-part.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useQuery } from '#app/kit/use-query.ts';
import { useSettled } from '#app/kit/use-settled.ts';
import { HourPair } from '#app/ui/agenda-scale.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { TimedItem } from '#shared/meetings/agenda.rules.ts';
import { isOver } from '#shared/meetings/meetings.rules.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { delegations, participants } from '#shared/participants/participants.schemas.ts';
import { FollowItem, ItemFacts, ItemPapers } from './agenda-item-parts.tsx';
import { HoursVoid } from './called-off.tsx';
import { ChangeList } from './change-list.tsx';
import { ItemOutcomes } from './item-outcomes.tsx';
import type { MeetingClock } from './meeting-clock.ts';
import { UnknownMeeting } from './meeting-header.tsx';
import { itemKicker } from './meeting-words.ts';
import { useMyItems } from './my-items.ts';
import { type MeetingView, useMeeting } from './use-meeting.ts';
import './meetings.css';

/** Only who prepares the agenda needs it. */
const ClashNotice = lazyPart(async () => ({ default: (await import('./clash-notice.tsx')).ClashNotice }));

/** Phones never load it. */
const AgendaItemInspector = lazyPart(async () => ({
  default: (await import('./agenda-item-inspector.tsx')).AgendaItemInspector,
}));

function UnknownItem(props: {
  meeting: Doc<Meeting> | null;
  back: { href: string; label: string };
}): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={props.meeting} fallback={<UnknownMeeting />}>
      <PageHeader back={props.back} title={t('meetings.item_unknown')} />
      <List>
        <ListRow note title={t('meetings.item_unknown_text')} />
      </List>
    </Show>
  );
}

/** One item: its times at both places, its purpose, the speakers in order, its papers, and my own notes. */
export default function AgendaItemPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string; item: string }>();
  const view = useMeeting(() => params.id);
  const mine = useMyItems(() => params.id, view.items);
  const timed = createMemo(() => view.items().find((item) => item.id === params.item));
  const mayEdit = () => {
    const state = view.meeting()?.body.state;
    return state !== undefined && !isOver(state) && may(client.actor(), 'meetings.edit');
  };
  const desk = useDesk();
  const query = useQuery<{ as?: string }>();
  const isAsDelegate = () => query.as === 'delegate';
  const isDraft = () => view.releases.source() === 'draft';
  /** On the desk, who prepares the agenda has the item's fields beside its table. */
  const isInspector = () => desk.isDesk() && mayEdit() && isDraft() && !isAsDelegate();
  const own = () => `/meetings/${params.id}/agenda/${params.item}`;
  /** Where its notes are written: at the address of the item the desk may have its fields. */
  const where = () => (isAsDelegate() ? `${own()}?as=delegate` : own());
  const back = () => ({ href: `/meetings/${params.id}/agenda`, label: t('meetings.agenda') });
  const unknown = () => <UnknownItem meeting={view.meeting()} back={back()} />;
  const changes = () => view.marks().get(params.item) ?? [];
  const isSettled = useSettled(() => params.item);
  return (
    <Switch fallback={unknown()}>
      <Match when={isInspector() && view.meeting()}>
        {(meeting) => (
          <AgendaItemInspector meeting={meeting()} view={view} back={back()} unknown={unknown()} />
        )}
      </Match>
      <Match when={timed()}>
        {(item) => (
          <>
            <ItemHeader item={item()} view={view} back={back()} />
            <Show when={mayEdit() && isDraft() && !isAsDelegate()}>
              <ClashNotice meeting={params.id} item={item()} view={view} />
            </Show>
            <Show when={changes().length > 0}>
              <div class="sheet change-sheet">
                <ChangeList meeting={params.id} changes={changes()} isOneItem />
              </div>
            </Show>
            <Show when={item().off === null} fallback={<ItemVoid view={view} item={item()} />}>
              <FollowItem item={item().id} mine={mine} />
            </Show>
            <Show when={item().item.summary}>
              {(summary) => (
                <div class="block sheet">
                  <p class="prose">
                    <LocalText text={summary()} />
                  </p>
                </div>
              )}
            </Show>
            <ItemFacts meeting={params.id} item={item().item} />
            <div class="block">
              <CalendarButton scope="item" meeting={params.id} item={item().id} />
            </div>
            <Show when={item().item.speakers.length > 0}>
              <SectionHeader kind="band" title={t('meetings.speakers')} aside={item().item.speakers.length} />
              <Speakers item={item()} />
            </Show>
            <ItemPapers item={item().item} />
            <Show when={item().item.topic}>{(topic) => <RestsOn rests={[topic()]} />}</Show>
            <Show when={isSettled()}>
              <ItemOutcomes meeting={params.id} item={item().id} />
              <FolderPanel item={item().id} meeting={params.id} address={where()} />
              <NoteField about={item().id} meeting={params.id} address={where()} />
            </Show>
            <Show when={mayEdit()}>
              <FooterBar>
                <LinkButton icon="pencil" wide href={desk.isDesk() && isDraft() ? own() : `${own()}/edit`}>
                  {t('meetings.edit')}
                </LinkButton>
              </FooterBar>
            </Show>
          </>
        )}
      </Match>
    </Switch>
  );
}

function ItemVoid(props: { view: MeetingView; item: TimedItem }): JSX.Element {
  return (
    <Show when={props.view.meeting()}>
      {(meeting) => <HoursVoid meeting={meeting().body} off={props.item.off} />}
    </Show>
  );
}

function ItemHeader(props: {
  item: TimedItem;
  view: MeetingView;
  back: { href: string; label: string };
}): JSX.Element {
  const { t, locale } = useI18n();
  const body = () => props.item.item;
  const kicker = () => itemKicker(body(), t);
  const details = () => capitalise(formatLongDay(locale(), body().startsAt));
  return (
    <PageHeader
      back={props.back}
      kicker={kicker()}
      title={<LocalText text={body().title} />}
      detail={
        <>
          {details()}
          <Show when={body().room}>
            {(room) => (
              <>
                {' · '}
                <LocalText text={room()} />
              </>
            )}
          </Show>
        </>
      }
      aside={
        <Show when={props.view.clock()}>{(clock) => <ItemHours item={props.item} clock={clock()} />}</Show>
      }
    />
  );
}

function ItemHours(props: { item: TimedItem; clock: MeetingClock }): JSX.Element {
  const { t, locale } = useI18n();
  const hours = () => props.clock.hours(props.item);
  const end = () => {
    const minutes = props.clock.minutesFrom(props.item.item.startsAt.slice(0, 10), props.item.endsAt);
    const inDay = minutes % 1440;
    return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
  };
  const ownPlace = () => {
    const own = hours().own;
    if (own === null) return '';
    return own.day === null ? own.place : `${own.place}, ${formatLongDay(locale(), own.day)}`;
  };
  return (
    <HourPair
      hour={wallHour(props.item.item.startsAt)}
      place={t('meetings.until_in', { hour: end(), place: hours().place })}
      {...(hours().own === null ? {} : { otherHour: hours().own?.hour, otherPlace: ownPlace() })}
    />
  );
}

function Speakers(props: { item: TimedItem }): JSX.Element {
  const client = useClient();
  const speakers = createMemo(() =>
    props.item.item.speakers.flatMap(({ participant }) => {
      const person = client.replica.one(participants, participant);
      return person === null ? [] : [person.body];
    }),
  );
  const place = (delegation: string) => client.replica.one(delegations, delegation)?.body.name;
  return (
    <List ordered>
      <For each={speakers()}>
        {(person, index) => (
          <ListRow
            lead={index() + 1}
            title={
              <Show when={person.name} fallback={<LocalText text={person.office} />}>
                {person.name}
              </Show>
            }
            detail={
              <Show when={person.name} fallback={<LocalText text={place(person.delegation)} silent />}>
                <LocalText text={person.office} />
              </Show>
            }
          />
        )}
      </For>
    </List>
  );
}
