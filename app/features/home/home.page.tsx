import { createMemo, For, type JSX, lazy, Show, Suspense } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { AttendanceRow } from '#app/features/meetings/attendance-row.tsx';
import { ChangeList } from '#app/features/meetings/change-list.tsx';
import { MeetingRow } from '#app/features/meetings/meeting-row.tsx';
import { ownMoment } from '#app/features/meetings/meeting-words.ts';
import { useMeeting } from '#app/features/meetings/use-meeting.ts';
import { useRightMeeting } from '#app/features/meetings/use-right-meeting.ts';
import { MovedRow, WhoRow } from '#app/features/participants/who-row.tsx';
import { dayOf } from '#app/i18n/format.ts';
import { allWords, useI18n } from '#app/i18n/i18n.tsx';
import { deviceTimeZone } from '#app/kit/device-time.ts';
import { useNow } from '#app/kit/use-now.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { takesPart } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { sortMeetings } from '#shared/meetings/meetings.rules.ts';
import { type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import { PickUpRow } from './pick-up-row.tsx';
import { EmptyPanel, NextMeetingPanel, TodayPanel } from './today-panel.tsx';
import './home.css';

/** A release may move the whole agenda; the page must still show the day. */
const CHANGES_SHOWN = 6;

/** What waits for this person comes behind the first paint, with the words of the features. */
const WaitingList = lazy(async () => {
  const [module] = await Promise.all([import('./waiting-list.tsx'), allWords()]);
  return { default: module.WaitingList };
});

/**
 * Hoy: what is on now, what waits for the reader, and what they need at hand. On the desk these stand side by side.
 */
export default function HomePage(): JSX.Element {
  const client = useClient();
  const now = useNow();
  const right = useRightMeeting();
  const today = () => dayOf({ instant: now(), timeZone: deviceTimeZone() });
  const ofToday = () => {
    const found = right();
    return found?.when === 'today' ? found.meeting : null;
  };
  const next = () => {
    const found = right();
    return found === null || found.when === 'today' ? null : found.meeting;
  };
  const coming = createMemo(() => {
    const sorted = sortMeetings({ list: client.replica.all(meetings), today: today(), now: now() });
    const isComing = ({ body }: Doc<Meeting>) =>
      body.state !== 'closed' && body.state !== 'cancelled' && body.endsOn >= today();
    return sorted.filter((each) => each.id !== right()?.meeting.id && isComing(each));
  });
  return (
    <div class="home">
      <Show
        when={ofToday()}
        fallback={
          <>
            <div class="home-first">
              <Show when={next()} fallback={<EmptyPanel today={today()} />}>
                {(known) => <NextMeetingPanel meeting={known()} now={now()} today={today()} />}
              </Show>
              <OfflineBanner now={now()} />
            </div>
            <Waiting />
            <div class="home-rest">
              <Show when={next()}>{(known) => <AttendanceRow meeting={known()} />}</Show>
              <List>
                <Show when={next()}>{(known) => <MovedRow meeting={known().id} />}</Show>
                <For each={coming()}>{(later) => <MovedRow meeting={later.id} />}</For>
                <Show when={next()}>{(known) => <WhoRow meeting={known().id} />}</Show>
                <Show when={takesPart(client.actor()) && right()?.when === 'tomorrow' && next()}>
                  {(known) => <MorningRow meeting={known().id} />}
                </Show>
                <For each={coming()}>{(later) => <MeetingRow meeting={later} />}</For>
              </List>
              <CalledOffRows now={now()} />
              <AllMeetings />
            </div>
          </>
        }
      >
        {(known) => <MeetingToday meeting={known()} now={now()} coming={coming()} />}
      </Show>
    </div>
  );
}

function Waiting(): JSX.Element {
  return (
    <div class="home-waits">
      <Suspense>
        <WaitingList />
      </Suspense>
    </div>
  );
}

function MeetingToday(props: {
  meeting: Doc<Meeting>;
  now: number;
  coming: readonly Doc<Meeting>[];
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const view = useMeeting(() => props.meeting.id, { isFixed: true });
  const isPast = () => view.items().length > 0 && view.items().every((item) => item.endsAt <= props.now);
  return (
    <>
      <div class="home-first">
        <TodayPanel meeting={props.meeting} view={view} now={props.now} />
        <OfflineBanner now={props.now} />
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
      </div>
      <Waiting />
      <div class="home-rest">
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
        <CalledOffRows now={props.now} />
        <AllMeetings />
      </div>
    </>
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
