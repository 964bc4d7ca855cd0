import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { HoursVoid } from '#app/features/meetings/called-off.tsx';
import { ChangeList } from '#app/features/meetings/change-list.tsx';
import type { MeetingClock, PlacedTime } from '#app/features/meetings/meeting-clock.ts';
import { UnknownMeeting } from '#app/features/meetings/meeting-header.tsx';
import { MeetingTitle } from '#app/features/meetings/meeting-title.tsx';
import { ownMoment } from '#app/features/meetings/meeting-words.ts';
import { Transfers } from '#app/features/meetings/transfers.tsx';
import { capitalise, formatLongDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { languageName } from '#app/kit/language-name.ts';
import { LocalText } from '#app/kit/local-text.tsx';
import { Button } from '#app/ui/button.tsx';
import { type Fact, FactList } from '#app/ui/fact-list.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { utcDay } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Text } from '#shared/kernel/text.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { OwnHour } from './hours.tsx';
import { JoinWays } from './join-ways.tsx';
import { byHour, placedTime } from './morning.ts';
import { MorningCalls, TaxiAddress } from './morning-calls.tsx';
import { type MorningView, useMorning } from './use-morning.ts';
import './logistics.css';
import '#app/kit/kit.css';

/** The morning of a meeting on one screen: what changed, when to be where, whom to call. */
export default function MorningPage(): JSX.Element {
  const { t, locale } = useI18n();
  const params = useParams<{ id: string }>();
  const morning = useMorning(() => params.id);
  /** Today and tomorrow by name; every day by its date. */
  const day = () => {
    const date = capitalise(formatLongDay(locale(), morning.date()));
    if (morning.date() === morning.today()) return `${t('logistics.morning.today')} · ${date}`;
    const next = Date.parse(`${morning.today()}T00:00:00Z`) + 86_400_000;
    const isTomorrow = morning.date() === utcDay(next);
    return isTomorrow ? `${t('logistics.morning.tomorrow')} · ${date}` : date;
  };
  return (
    <Show when={morning.view.meeting()} fallback={<UnknownMeeting />}>
      {(known) => (
        <>
          <PageHeader
            back={{ href: `/meetings/${params.id}/agenda`, label: t('meetings.agenda') }}
            kicker={day()}
            title={<MeetingTitle meeting={known().body} />}
            detail={t('logistics.morning.title')}
          />
          <Changes meeting={params.id} morning={morning} />
          <HoursVoid meeting={known().body} off={stateVoid(known().body)} />
          <Transfers places={morning.places()} date={morning.date()} />
          <Show when={stateVoid(known().body) === null && morning.view.clock()}>
            {(clock) => <Timeline meeting={known()} morning={morning} clock={clock()} />}
          </Show>
          <JoinWays meeting={params.id} />
          <Facts id={params.id} meeting={known().body} morning={morning} />
          <MorningCalls meeting={known().body} morning={morning} />
          <TaxiAddress meeting={known().body} hotel={morning.hotel()} />
          <p class="block body-2 quiet">{t('logistics.morning.from_store')}</p>
        </>
      )}
    </Show>
  );
}

/** For a cancelled or postponed meeting, or on other days, no time of the day is valid. */
function stateVoid({ state }: Meeting): 'cancelled' | 'postponed' | null {
  return state === 'cancelled' || state === 'postponed' ? state : null;
}

/** What changed since the reader last tapped "Entendido": usually overnight. */
function Changes(props: { meeting: string; morning: MorningView }): JSX.Element {
  const { t, locale } = useI18n();
  const view = () => props.morning.view;
  const since = () =>
    ownMoment({
      instant: view().seen()?.at ?? props.morning.now(),
      now: props.morning.now(),
      kind: 'since',
      t,
      locale: locale(),
    });
  return (
    <Show when={view().changes().length > 0}>
      {view().notice()}
      <section class="sheet">
        <SectionHeader
          title={t('meetings.changed_title', { at: since() })}
          aside={
            <Button kind="text" onClick={() => void view().acknowledge()}>
              {t('meetings.understood')}
            </Button>
          }
        />
        <ChangeList meeting={props.meeting} changes={view().changes()} />
      </section>
    </Show>
  );
}

interface Row {
  readonly when: PlacedTime | null;
  readonly title: string;
  readonly detail: JSX.Element;
  readonly href?: string;
}

/** A text in its languages, or as somebody wrote it. */
function Words(props: { text: Text | string }): JSX.Element {
  const text = () => (typeof props.text === 'string' ? null : props.text);
  return (
    <Show when={text()} fallback={props.text as string}>
      {(known) => <LocalText text={known()} />}
    </Show>
  );
}

/** When to be where, in order of time. */
function Timeline(props: { meeting: Doc<Meeting>; morning: MorningView; clock: MeetingClock }): JSX.Element {
  const { t } = useI18n();
  const base = () => `/meetings/${props.meeting.id}`;

  function pickUpRows(): Row[] {
    const known = props.morning.pickUp();
    if (known === null) return [];
    const title =
      known.from === 'hotel' ? t('logistics.morning.pick_up_mine') : t('logistics.morning.pick_up');
    const detail = (
      <>
        <Words text={known.place} />
        <Show when={known.detail}>
          {(more) => (
            <>
              {' · '}
              <Words text={more()} />
            </>
          )}
        </Show>
        <Show when={known.when === null}>. {t('logistics.morning.no_hour')}</Show>
      </>
    );
    return [{ when: known.when, title, detail }];
  }

  function deskRows(): Row[] {
    return props.morning.parts('badgeDesk').map(({ body }) => {
      const place = props.morning.places().find(({ id }) => id === body.venue)?.body.name;
      const words = [body.label, body.text, place].filter((text) => text !== null && text !== undefined);
      return {
        when: placedTime(body),
        title: t('logistics.morning.badge_desk'),
        detail: (
          <For each={words}>
            {(text) => (
              <span class="morning-line">
                <LocalText text={text} />
              </span>
            )}
          </For>
        ),
      };
    });
  }

  function beginRows(): Row[] {
    const first = props.morning.view
      .items()
      .find(({ item }) => item.startsAt.slice(0, 10) === props.morning.date());
    if (first === undefined) return [];
    const { startsAt, timeZone, offset, title } = first.item;
    return [
      {
        when: { startsAt, timeZone, offset },
        title: t('logistics.morning.begins'),
        detail: <LocalText text={title} />,
        href: `${base()}/agenda/${first.id}`,
      },
    ];
  }

  function turnRows(): Row[] {
    const { turn } = props.morning.turn();
    if (turn === null) return [];
    const { startsAt, timeZone, offset, title } = turn.item.item;
    const order = t('logistics.morning.speaker_of', { n: turn.place, of: turn.of });
    return [
      {
        when: { startsAt, timeZone, offset },
        title: t('logistics.morning.turn'),
        detail: (
          <>
            <LocalText text={title} /> · {order}
          </>
        ),
        href: `${base()}/agenda/${turn.item.id}`,
      },
    ];
  }

  const rows = createMemo(() => byHour([...pickUpRows(), ...deskRows(), ...beginRows(), ...turnRows()]));
  return (
    <List label={t('logistics.morning.title')}>
      <For each={rows()} fallback={<ListRow note title={t('logistics.morning.nothing')} />}>
        {(row) => <TimelineRow row={row} clock={props.clock} />}
      </For>
    </List>
  );
}

function TimelineRow(props: { row: Row; clock: MeetingClock }): JSX.Element {
  const hours = () => (props.row.when === null ? null : props.clock.hoursAt(props.row.when));
  return (
    <ListRow
      leadKind="hour"
      lead={
        <Show when={hours()}>
          {(known) => (
            <>
              <span class="figure tabular">{known().hour}</span>
              <div class="label quiet">{known().place}</div>
            </>
          )}
        </Show>
      }
      title={props.row.title}
      detail={props.row.detail}
      href={props.row.href}
      chevron={props.row.href !== undefined}
    >
      <Show when={hours()?.own && hours()}>
        {(known) => (
          <p class="body-2 quiet">
            <OwnHour hours={known()} />
          </p>
        )}
      </Show>
    </ListRow>
  );
}

/** What stays the same all day. */
function Facts(props: { id: string; meeting: Meeting; morning: MorningView }): JSX.Element {
  const { t, locale } = useI18n();

  function placeFacts(): Fact[] {
    const room = props.morning.view
      .items()
      .find(({ item }) => item.startsAt.slice(0, 10) === props.morning.date())?.item.room;
    const shown = room ?? props.meeting.card.room;
    const facts: Fact[] =
      shown === null ? [] : [{ label: t('logistics.morning.room'), place: <LocalText text={shown} /> }];
    const sites = props.morning.venues();
    for (const { body } of sites)
      facts.push({
        label: t('logistics.morning.venue'),
        place: <LocalText text={body.name} />,
        detail: body.address,
      });
    if (sites.length === 0 && props.meeting.venue !== null)
      facts.push({ label: t('logistics.morning.venue'), place: <LocalText text={props.meeting.venue} /> });
    return facts;
  }

  function channelFact(): Fact {
    const value = props.morning.language();
    const language = languageName({ t, locale: locale(), value });
    const found = props.meeting.interpretation.find((each) => each.language === value);
    const label = t('logistics.morning.channel');
    if (found !== undefined)
      return {
        label,
        place: t('logistics.morning.channel_value', {
          language: capitalise(language),
          channel: found.channel,
        }),
      };
    const isWorked = props.meeting.languages.includes(value);
    return {
      label,
      place: t(isWorked ? 'logistics.morning.original' : 'logistics.morning.no_channel', { language }),
    };
  }

  function dressFacts(): Fact[] {
    const parts = props.morning.parts('dressCode').flatMap(({ body }) => body.text ?? body.label ?? []);
    const older = props.meeting.practicalNote.dressCode?.text;
    const texts = parts.length > 0 ? parts : older === undefined ? [] : [older];
    return texts.map((text) => ({ label: t('logistics.morning.dress'), place: <LocalText text={text} /> }));
  }

  function turnFacts(): Fact[] {
    const { turn, isOver } = props.morning.turn();
    if (turn !== null) return [];
    const label = t('logistics.morning.turn');
    if (!props.morning.isClaimed()) {
      const ask = <a href={`/meetings/${props.id}/who`}>{t('logistics.morning.claim')}</a>;
      return props.morning.mayClaim() ? [{ label, detail: ask }] : [];
    }
    return [{ label, detail: t(isOver ? 'logistics.morning.turn_over' : 'logistics.morning.no_turn') }];
  }

  const facts = () => [...placeFacts(), channelFact(), ...dressFacts(), ...turnFacts()];
  return (
    <div class="sheet list-gap">
      <FactList facts={facts()} />
    </div>
  );
}
