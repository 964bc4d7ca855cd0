import { createMemo, createResource, For, type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { useClient } from '#app/context.tsx';
import { countryName } from '#app/i18n/countries.ts';
import { capitalise, formatLongDay, formatRelative } from '#app/i18n/format.ts';
import { allWords, useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { SearchLink } from '#app/kit/search-link.tsx';
import { useFeatures } from '#app/kit/use-features.tsx';
import { Button } from '#app/ui/button.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { Mark } from '#app/ui/mark.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TimeRule } from '#app/ui/time-rule.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { nowAndNext, type TimedItem } from '#shared/meetings/agenda.rules.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { hourOfMinute, type MeetingClock } from './meeting-clock.ts';
import { MeetingTerms } from './meeting-row.tsx';
import { MeetingTitle } from './meeting-title.tsx';
import { datesText } from './meeting-words.ts';
import type { MeetingView } from './use-meeting.ts';

const MINUTE = 60_000;

/** Of the phone: the mark, and what the day is about. On the desk the day's name stands in the title bar. */
function Head(props: { title: JSX.Element; detail: JSX.Element; today: string }): JSX.Element {
  const client = useClient();
  const desk = useDesk();
  const features = useFeatures();
  const { t, locale } = useI18n();
  const place = useOwnPlace();
  /** Then the page begins with work, and has its name there. */
  const isLed = () => features.home().start.some(({ isFor }) => isFor(client));
  const acts = () => (
    <>
      <SearchLink label={t('search.title')} />
      <Button kind="text" icon="lock" label={t('meetings.home.lock')} onClick={() => client.lock()} />
    </>
  );
  const day = () => capitalise(formatLongDay(locale(), props.today));
  /** The name on it elsewhere is the meeting's: printed, it would be taken for that of a paper of the meeting. */
  const printName = () => `${t('shell.today')} – ${day()}`;
  return (
    <Show
      when={desk.isDesk()}
      fallback={
        <header class="home-head" data-print-name={printName()}>
          <Mark />
          <div class="home-head-text">
            <Dynamic component={isLed() ? 'h2' : 'h1'} class="title-3" tabindex="-1">
              {props.title}
            </Dynamic>
            <p class="label quiet">{props.detail}</p>
          </div>
          {acts()}
        </header>
      }
    >
      <PageHeader
        title={t('shell.today')}
        detail={[day(), place()].filter((part) => part !== null).join(' · ')}
        aside={acts()}
      />
      <h2 class="title-3 home-name" data-print-name={printName()}>
        {props.title}
      </h2>
    </Show>
  );
}

/** The reader's own state, else nothing: other delegations are named on their own lists. */
function useOwnPlace(): () => string | null {
  const client = useClient();
  const { locale } = useI18n();
  return () => {
    const { state } = client.actor();
    return state === null ? null : countryName(locale(), state);
  };
}

/** The deep surface at the top: now, the hours around it, and what comes next. */
export function TodayPanel(props: { meeting: Doc<Meeting>; view: MeetingView; now: number }): JSX.Element {
  const { locale } = useI18n();
  const place = useOwnPlace();
  const features = useFeatures();
  const head = useNowHead(props);
  const around = createMemo(() =>
    nowAndNext({ items: props.view.items(), now: props.now, open: head()?.openItem ?? null }),
  );
  const today = () => props.view.clock()?.wallAt(props.now).slice(0, 10) ?? props.meeting.body.startsOn;
  const detail = () =>
    [capitalise(formatLongDay(locale(), today())), place()].filter((part) => part !== null).join(' · ');
  return (
    <section class="panel home-panel">
      <Head title={<MeetingTitle meeting={props.meeting.body} />} detail={detail()} today={today()} />
      <Show when={props.view.clock()}>
        {(clock) => (
          <>
            <div class="home-now">
              <Show
                when={head()}
                fallback={
                  <Now
                    current={around().current}
                    next={around().next}
                    items={props.view.items()}
                    clock={clock()}
                  />
                }
              >
                {(on) => <Dynamic component={on().Part} meeting={props.meeting.id} />}
              </Show>
              <For each={features.home().panel}>
                {({ Part }) => <Part meeting={props.meeting.id} near="today" />}
              </For>
            </div>
            <Show when={around().current.length > 0 || around().next !== null}>
              <Rule view={props.view} clock={clock()} now={props.now} today={today()} next={around().next} />
            </Show>
            <Show when={around().next}>
              {(next) => (
                <Next item={next()} meeting={props.meeting} clock={clock()} now={props.now} today={today()} />
              )}
            </Show>
          </>
        )}
      </Show>
    </section>
  );
}

/** What a meeting in session does now, once its file and words have come; null while it does not sit. */
function useNowHead(of: { readonly meeting: Doc<Meeting>; readonly now: number }) {
  const client = useClient();
  const features = useFeatures();
  const [parts] = createResource(
    () => of.meeting.body.state === 'in_session',
    async () => (await Promise.all([features.loadNow(), allWords()]))[0],
  );
  // Where the file does not come, the agenda's hours are still true.
  const heads = () => (parts.state === 'ready' ? parts().head : []);
  return createMemo(() => {
    const { now } = of;
    const meeting = of.meeting.id;
    const asked = { client, meeting, now };
    const on = heads().find((each) => each.isOn(asked));
    return on === undefined ? null : { Part: on.Part, openItem: on.openItem(asked) };
  });
}

/** With its city, if the reader's clock differs. */
function endHour(clock: MeetingClock, { endsAt }: TimedItem): string {
  const hour = clock.wallAt(endsAt).slice(11);
  return clock.differs(endsAt) ? `${hour}, ${clock.city}` : hour;
}

function Now(props: {
  current: readonly TimedItem[];
  next: TimedItem | null;
  items: readonly TimedItem[];
  clock: MeetingClock;
}): JSX.Element {
  const { t } = useI18n();
  const nothing = () => {
    if (props.items.length === 0) return t('meetings.agenda_empty');
    return props.next === null ? t('meetings.home.over') : t('meetings.home.nothing_now');
  };
  return (
    <Show when={props.current[0]} fallback={<p class="title-3">{nothing()}</p>}>
      {(first) => (
        <>
          <p class="between label quiet">
            <span>{t('meetings.now')}</span>
            <span>{t('meetings.until', { hour: endHour(props.clock, first()) })}</span>
          </p>
          <p class="title-3">
            <LocalText text={first().item.title} />
          </p>
          {/* A second room at the same time. */}
          <Show when={props.current[1]}>
            {(second) => (
              <p class="body-2">
                <LocalText text={second().item.title} />
              </p>
            )}
          </Show>
        </>
      )}
    </Show>
  );
}

function Rule(props: {
  view: MeetingView;
  clock: MeetingClock;
  now: number;
  today: string;
  next: TimedItem | null;
}): JSX.Element {
  const { t, locale } = useI18n();
  const minute = (instant: number) => props.clock.minutesFrom(props.today, instant);
  const sessions = createMemo(() =>
    props.view
      .items()
      .filter((item) => item.item.kind !== 'break')
      .map((item) => ({ start: minute(item.startsAt), end: minute(item.endsAt) - 1 })),
  );
  const label = () => {
    const { next } = props;
    return t('meetings.home.rule', {
      now: props.clock.wallAt(props.now).slice(11),
      city: props.clock.city,
      next:
        next === null ? '' : `${readText(next.item.title, locale()).value}, ${next.item.startsAt.slice(11)}.`,
    });
  };
  return (
    <TimeRule now={minute(props.now)} sessions={sessions()} formatMinute={hourOfMinute} label={label()} />
  );
}

function Next(props: {
  item: TimedItem;
  meeting: Doc<Meeting>;
  clock: MeetingClock;
  now: number;
  today: string;
}): JSX.Element {
  const { t, locale } = useI18n();
  const hours = () => props.clock.hours(props.item);
  const own = () => hours().own;
  const day = () => {
    const date = props.item.item.startsAt.slice(0, 10);
    return date === props.today ? null : formatLongDay(locale(), date);
  };
  const when = () => {
    const later = day();
    if (later !== null) return t('meetings.home.tomorrow', { day: later });
    if (props.item.startsAt <= props.now) return t('meetings.next_late');
    const minutes = Math.floor((props.item.startsAt - props.now) / MINUTE);
    if (minutes < 1) return t('meetings.next_now');
    const relative = formatRelative({ locale: locale(), instant: props.item.startsAt, now: props.now });
    return t('meetings.next_in', { when: relative });
  };
  const features = useFeatures();
  const room = () => props.item.item.room ?? props.meeting.body.card.room;
  return (
    <div class="home-next">
      <div>
        <p class="hour">{hours().hour}</p>
        <Show when={own()}>
          <p class="label home-place">{hours().place}</p>
        </Show>
        <p class="label quiet home-own">
          <Show when={own()} fallback={hours().place}>
            {(mine) => (
              <>
                {t('meetings.hour_in', { hour: mine().hour, place: mine().place })}
                <Show when={mine().day}>{(date) => <>, {formatLongDay(locale(), date())}</>}</Show>
              </>
            )}
          </Show>
        </p>
      </div>
      <div>
        <p class="label quiet">{when()}</p>
        <p class="title-2">
          <LocalText text={props.item.item.title} />
        </p>
        <Show when={room()}>
          {(text) => (
            <p class="body-2">
              <LocalText text={text()} />
            </p>
          )}
        </Show>
        <For each={features.home().next}>
          {({ Part }) => <Part meeting={props.meeting.id} near="today" />}
        </For>
      </div>
    </div>
  );
}

/** No meeting today: the next one, and when. */
export function NextMeetingPanel(props: { meeting: Doc<Meeting>; now: number; today: string }): JSX.Element {
  const { t, locale } = useI18n();
  const body = () => props.meeting.body;
  const starts = () => {
    const start = Date.parse(`${body().startsOn}T00:00:00Z`);
    const days = Math.floor((start - props.now) / (24 * 60 * MINUTE));
    if (body().precision !== 'day' || days < 1) return null;
    return formatRelative({ locale: locale(), instant: start, now: props.now });
  };
  return (
    <section class="panel home-panel">
      <Head title={t('meetings.home.no_meeting')} detail={t('meetings.home.next')} today={props.today} />
      <div class="home-now home-last">
        <p class="title-2">
          <a class="home-link" href={`/meetings/${props.meeting.id}/agenda`}>
            <LocalText text={body().title} />
          </a>
        </p>
        <p class="body-2">
          {datesText({ meeting: body(), t, locale: locale() })}
          <Show when={body().city}>
            {(city) => (
              <>
                {' · '}
                <LocalText text={city()} silent />
              </>
            )}
          </Show>
        </p>
        <Show when={starts()}>
          {(when) => <p class="body-2">{t('meetings.home.days_left', { when: when() })}</p>}
        </Show>
        <MeetingTerms meeting={body()} />
      </div>
    </section>
  );
}

/** No meetings are known: because there are none, or because the server has not answered here yet. */
export function EmptyPanel(props: { today: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const place = useOwnPlace();
  const isKnown = () => client.isComplete();
  /** Nothing is fetched while the browser keeps no session. */
  const firstWords = () =>
    client.isSessionKept() ? t('meetings.home.first_now') : t('kit.session_not_kept');
  return (
    <section class="panel home-panel">
      <Head
        title={isKnown() ? t('meetings.home.no_meeting') : t('meetings.home.first')}
        detail={place() ?? ''}
        today={props.today}
      />
      <div class="home-now home-last">
        <p class="title-3">{isKnown() ? t('meetings.none') : firstWords()}</p>
        <p class="body-2">{isKnown() ? t('meetings.none_text') : t('meetings.home.first_text')}</p>
      </div>
    </section>
  );
}
