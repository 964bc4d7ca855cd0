import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { AttendanceRow } from '#app/features/meetings/attendance-row.tsx';
import { ChangeList } from '#app/features/meetings/change-list.tsx';
import { MeetingRow } from '#app/features/meetings/meeting-row.tsx';
import { ownMoment } from '#app/features/meetings/meeting-words.ts';
import { useMeeting } from '#app/features/meetings/use-meeting.ts';
import { useRightMeeting } from '#app/features/meetings/use-right-meeting.ts';
import { MovedRow, WhoRow } from '#app/features/participants/who-row.tsx';
import { UnreadNotes } from '#app/features/reports/unread-notes.tsx';
import { dayOf } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { deviceTimeZone } from '#app/kit/device-time.ts';
import { LocalText } from '#app/kit/local-text.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import { takesPart } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { shownState, sortMeetings } from '#shared/meetings/meetings.rules.ts';
import { type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import { PickUpRow } from './pick-up-row.tsx';
import { EmptyPanel, NextMeetingPanel, TodayPanel } from './today-panel.tsx';
import './home.css';

/** A release may move the whole agenda; the page must still show the day. */
const CHANGES_SHOWN = 6;

/** Hoy: what is on now, what comes next, what changed, and what the reader needs at hand. */
export default function HomePage(): JSX.Element {
  const client = useClient();
  const now = useNow();
  const right = useRightMeeting();
  const meeting = () => {
    const found = right();
    return found?.when === 'today' ? found.meeting : null;
  };
  const today = () => dayOf({ instant: now(), timeZone: deviceTimeZone() });
  const coming = createMemo(() => {
    const sorted = sortMeetings({ list: client.replica.all(meetings), today: today(), now: now() });
    const isComing = ({ body }: Doc<Meeting>) =>
      body.state !== 'closed' && body.state !== 'cancelled' && body.endsOn >= today();
    return sorted.filter((each) => each.id !== meeting()?.id && isComing(each));
  });
  return (
    <Show
      when={meeting()}
      fallback={
        <>
          <Show when={coming()[0]} fallback={<EmptyPanel />}>
            {(next) => <NextMeetingPanel meeting={next()} now={now()} />}
          </Show>
          <OfflineBanner now={now()} />
          <UnreadNotes />
          <Show when={coming()[0]}>{(next) => <AttendanceRow meeting={next()} />}</Show>
          <List>
            <For each={coming()}>{(next) => <MovedRow meeting={next.id} />}</For>
            <Show when={coming()[0]}>{(next) => <WhoRow meeting={next().id} />}</Show>
            <Show when={takesPart(client.actor()) && ahead()}>
              {(next) => <MorningRow meeting={next().id} />}
            </Show>
            <For each={coming().slice(1)}>{(later) => <MeetingRow meeting={later} />}</For>
          </List>
          <CalledOffRows now={now()} />
          <Unclosed now={now()} />
          <AllMeetings />
        </>
      }
    >
      {(known) => <MeetingToday meeting={known()} now={now()} next={coming()[0]} coming={coming()} />}
    </Show>
  );
}

function MeetingToday(props: {
  meeting: Doc<Meeting>;
  now: number;
  next: Doc<Meeting> | undefined;
  coming: readonly Doc<Meeting>[];
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const view = useMeeting(() => props.meeting.id, { isFixed: true });
  const isPast = () => view.items().length > 0 && view.items().every((item) => item.endsAt <= props.now);
  return (
    <>
      <TodayPanel meeting={props.meeting} view={view} now={props.now} />
      <OfflineBanner now={props.now} />
      <UnreadNotes />
      <Show when={view.changes().length > 0}>
        {view.notice()}
        <section class="sheet">
          <SectionHeader
            title={t('meetings.changed_title', {
              at: ownMoment({
                instant: view.seen()?.at ?? props.now,
                now: props.now,
                kind: 'since',
                t,
                locale: locale(),
              }),
            })}
            aside={
              <Button kind="text" onClick={() => void view.acknowledge()}>
                {t('meetings.understood')}
              </Button>
            }
          />
          <ChangeList meeting={props.meeting.id} changes={view.changes()} limit={CHANGES_SHOWN} />
        </section>
      </Show>
      <div class="list-gap">
        <AttendanceRow meeting={props.meeting} isPast={isPast()} />
        <List>
          <For each={[props.meeting, ...props.coming]}>{(each) => <MovedRow meeting={each.id} />}</For>
          <WhoRow meeting={props.meeting.id} />
          <PickUpRow meeting={props.meeting.body} now={props.now} />
          <Show when={takesPart(client.actor())}>
            <MorningRow meeting={props.meeting.id} />
          </Show>
          <ListRow
            leadKind="hour"
            lead={<Icon name="id-card" />}
            title={t('meetings.home.card')}
            detail={t('meetings.home.card_text')}
            href={`/meetings/${props.meeting.id}/note`}
            chevron
          />
        </List>
      </div>
      <Show when={props.next}>
        {(next) => (
          <>
            <SectionHeader kind="band" title={t('meetings.home.next')} />
            <List>
              <MeetingRow meeting={next()} />
            </List>
          </>
        )}
      </Show>
      <Unclosed now={props.now} />
      <CalledOffRows now={props.now} />
      <AllMeetings />
    </>
  );
}

/** For people who may close it: a past meeting that everybody else no longer sees. */
function Unclosed(props: { now: number }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const open = createMemo(() => {
    if (!may(client.actor(), 'meetings.edit')) return [];
    return client.replica
      .all(meetings)
      .filter(({ body }) => shownState({ meeting: body, now: props.now }) === 'ended');
  });
  return (
    <List>
      <For each={open()}>
        {(meeting) => (
          <ListRow
            leadKind="hour"
            lead={<Icon name="circle-alert" />}
            title={<LocalText text={meeting.body.title} />}
            detail={t('meetings.home.unclosed')}
            href={`/meetings/${meeting.id}/edit`}
            chevron
          />
        )}
      </For>
    </List>
  );
}

/** On the day, and the evening before. */
function MorningRow(props: { meeting: string }): JSX.Element {
  const { t } = useI18n();
  return (
    <ListRow
      leadKind="hour"
      lead={<Icon name="sun" />}
      title={t('logistics.morning.title')}
      detail={t('logistics.morning.detail')}
      href={`/meetings/${props.meeting}/morning`}
      chevron
    />
  );
}

/** A coming meeting that is cancelled or postponed is shown until its last day is over. */
function CalledOffRows(props: { now: number }): JSX.Element {
  const client = useClient();
  const today = () => dayOf({ instant: props.now, timeZone: deviceTimeZone() });
  const rows = createMemo(() =>
    sortMeetings({ list: client.replica.all(meetings), today: today(), now: props.now }).filter(
      ({ body }) => body.state === 'cancelled' && body.endsOn >= today(),
    ),
  );
  return (
    <Show when={rows().length > 0}>
      <List>
        <For each={rows()}>{(off) => <MeetingRow meeting={off} />}</For>
      </List>
    </Show>
  );
}

function AllMeetings(): JSX.Element {
  const { t } = useI18n();
  return (
    <List>
      <ListRow title={t('meetings.home.all')} href="/meetings" chevron />
    </List>
  );
}

/** Being offline is neutral: it names what works, with the time of the server's last answer. */
function OfflineBanner(props: { now: number }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  return (
    <Show when={client.isOffline()}>
      <Banner icon="wifi-off" fact={t('meetings.home.offline')}>
        <Show when={client.lastAnswerAt()} fallback={t('meetings.home.offline_never')}>
          {(at) => (
            <>
              {t('meetings.home.offline_text', {
                at: ownMoment({ instant: at(), now: props.now, kind: 'at', t, locale: locale() }),
              })}
            </>
          )}
        </Show>
      </Banner>
    </Show>
  );
}
