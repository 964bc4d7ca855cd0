import { type Accessor, createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { dayOf } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { deviceTimeZone } from '#app/kit/device-time.ts';
import type { HomeParts, Nearness } from '#app/kit/home-parts.ts';
import { useFeatures } from '#app/kit/use-features.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { sortMeetings } from '#shared/meetings/meetings.rules.ts';
import { type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import type { RightMeeting } from '#shared/meetings/right-meeting.rules.ts';
import { AttendanceRow } from './attendance-row.tsx';
import { ChangeList } from './change-list.tsx';
import { EmptyPanel, NextMeetingPanel, TodayPanel } from './home-panel.tsx';
import { MeetingRow } from './meeting-row.tsx';
import { ownMoment } from './meeting-words.ts';
import { PickUpRow } from './pick-up-row.tsx';
import { useMeeting } from './use-meeting.ts';
import { useRightMeeting } from './use-right-meeting.ts';
import './meetings-home.css';

/** A release may move the whole agenda; the page must still show the day. */
const CHANGES_SHOWN = 6;

function useToday(): Accessor<string> {
  const now = useNow();
  return () => dayOf({ instant: now(), timeZone: deviceTimeZone() });
}

/** The meeting that the reader needs now, if it is one of this day. */
function useMeetingOfToday(): Accessor<Doc<Meeting> | null> {
  const right = useRightMeeting();
  return () => {
    const found = right();
    return found?.when === 'today' ? found.meeting : null;
  };
}

/** What is on now, or the meeting that comes next, and that there is no network. */
function First(): JSX.Element {
  const now = useNow();
  const today = useToday();
  const right = useRightMeeting();
  const ofToday = useMeetingOfToday();
  return (
    <Show
      when={ofToday()}
      fallback={
        <>
          <Show when={right()?.meeting} fallback={<EmptyPanel today={today()} />}>
            {(next) => <NextMeetingPanel meeting={next()} now={now()} today={today()} />}
          </Show>
          <OfflineBanner />
        </>
      }
    >
      {(meeting) => <FirstOfToday meeting={meeting()} />}
    </Show>
  );
}

/** With what changed since the reader last looked. */
function FirstOfToday(props: { meeting: Doc<Meeting> }): JSX.Element {
  const { t, locale } = useI18n();
  const now = useNow();
  const view = useMeeting(() => props.meeting.id, { isFixed: true });
  const since = () =>
    ownMoment({ instant: view.seen()?.at ?? now(), now: now(), kind: 'since', t, locale: locale() });
  return (
    <>
      <TodayPanel meeting={props.meeting} view={view} now={now()} />
      <OfflineBanner />
      <Show when={view.changes().length > 0}>
        {view.notice()}
        <section class="sheet">
          <SectionHeader
            title={t('meetings.changed_title', { at: since() })}
            aside={
              <Button kind="text" onClick={() => void view.acknowledge()}>
                {t('meetings.understood')}
              </Button>
            }
          />
          <ChangeList meeting={props.meeting.id} changes={view.changes()} limit={CHANGES_SHOWN} />
        </section>
      </Show>
    </>
  );
}

/** What the reader needs at hand about the meeting, and the meetings after it. */
function Rest(): JSX.Element {
  const client = useClient();
  const now = useNow();
  const today = useToday();
  const right = useRightMeeting();
  const ofToday = useMeetingOfToday();
  const coming = createMemo(() => {
    const sorted = sortMeetings({ list: client.replica.all(meetings), today: today(), now: now() });
    const isComing = ({ body }: Doc<Meeting>) =>
      body.state !== 'closed' && body.state !== 'cancelled' && body.endsOn >= today();
    return sorted.filter((each) => each.id !== right()?.meeting.id && isComing(each));
  });
  return (
    <>
      <Show
        when={ofToday()}
        fallback={
          <>
            <Show when={right()?.meeting}>{(next) => <AttendanceRow meeting={next()} />}</Show>
            <List>
              <Rows right={right()} coming={coming()} />
              <For each={coming()}>{(later) => <MeetingRow meeting={later} />}</For>
            </List>
          </>
        }
      >
        {(meeting) => <RestOfToday meeting={meeting()} right={right()} coming={coming()} />}
      </Show>
      <CalledOffRows />
      <AllMeetings />
    </>
  );
}

function RestOfToday(props: {
  meeting: Doc<Meeting>;
  right: RightMeeting | null;
  coming: readonly Doc<Meeting>[];
}): JSX.Element {
  const { t } = useI18n();
  return (
    <>
      <div class="list-gap">
        <AttendanceRow meeting={props.meeting} />
        <List>
          <Rows right={props.right} coming={props.coming} />
        </List>
      </div>
      <Show when={props.coming[0]}>
        {(next) => (
          <>
            <SectionHeader kind="band" title={t('meetings.home.next')} />
            <List>
              <MeetingRow meeting={next()} />
            </List>
          </>
        )}
      </Show>
    </>
  );
}

/** What the features say of each meeting, one kind after the other. */
function Rows(props: { right: RightMeeting | null; coming: readonly Doc<Meeting>[] }): JSX.Element {
  const features = useFeatures();
  const ids = createMemo(
    () => [...(props.right === null ? [] : [props.right.meeting]), ...props.coming].map(({ id }) => id),
    undefined,
    { equals: (one, two) => one.join() === two.join() },
  );
  const nearOf = (id: string): Nearness => (props.right?.meeting.id === id ? props.right.when : 'coming');
  return (
    <For each={features.home().rows}>
      {({ Part }) => <For each={ids()}>{(id) => <Part meeting={id} near={nearOf(id)} />}</For>}
    </For>
  );
}

function PickUp(props: { meeting: string; near: Nearness }): JSX.Element {
  const client = useClient();
  const now = useNow();
  return (
    <Show when={props.near === 'today' && client.replica.one(meetings, props.meeting)}>
      {(meeting) => <PickUpRow meeting={meeting().body} now={now()} />}
    </Show>
  );
}

function CardRow(props: { meeting: string; near: Nearness }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={props.near === 'today'}>
      <ListRow
        leadKind="hour"
        lead={<Icon name="id-card" />}
        title={t('meetings.home.card')}
        detail={t('meetings.home.card_text')}
        href={`/meetings/${props.meeting}/note`}
        chevron
      />
    </Show>
  );
}

/** A coming meeting that is cancelled or postponed is shown until its last day is over. */
function CalledOffRows(): JSX.Element {
  const client = useClient();
  const now = useNow();
  const today = useToday();
  const rows = createMemo(() =>
    sortMeetings({ list: client.replica.all(meetings), today: today(), now: now() }).filter(
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
function OfflineBanner(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const now = useNow();
  return (
    <Show when={client.isOffline()}>
      <Banner icon="wifi-off" fact={t('meetings.home.offline')}>
        <Show when={client.lastAnswerAt()} fallback={t('meetings.home.offline_never')}>
          {(at) => (
            <>
              {t('meetings.home.offline_text', {
                at: ownMoment({ instant: at(), now: now(), kind: 'at', t, locale: locale() }),
              })}
            </>
          )}
        </Show>
      </Banner>
    </Show>
  );
}

export const meetingsHome: HomeParts = {
  first: [{ rank: 10, Part: First }],
  rest: [{ rank: 10, Part: Rest }],
  rows: [
    { rank: 30, Part: PickUp },
    { rank: 50, Part: CardRow },
  ],
};
