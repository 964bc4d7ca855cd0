import { type JSX, Show } from 'solid-js';
import { dayOf, formatHour, formatLongDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { languageTags } from '#app/i18n/locale.ts';
import type { Card as CardData } from '#app/store/profiles.ts';
import { Dial } from '#app/ui/dial.tsx';
import { Card, type Fact, FactList } from '#app/ui/fact-list.tsx';
import type { IconName } from '#app/ui/icon.tsx';
import { dialMinutes, nextTime, telephone } from './next-event.ts';

const SHOWN_TIMES = 3;

function zoneCity(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

interface CardProps {
  card: CardData;
  now: number;
  deviceZone: string;
}

/** The minutes that are left until the next hour of the meeting; nothing if that is far. */
export function MeetingDial(props: CardProps & { fallback?: JSX.Element }): JSX.Element {
  const { t } = useI18n();
  const zone = () => props.card.timeZone ?? props.deviceZone;
  const next = () => nextTime({ card: props.card, now: props.now });
  const minutes = () => dialMinutes({ card: props.card, now: props.now });
  const minuteOfHour = () => Number(formatHour({ instant: props.now, timeZone: zone() }).slice(3));
  return (
    <Show when={minutes()} keyed fallback={props.fallback}>
      {(left) => (
        <Dial
          from={minuteOfHour()}
          minutes={left}
          figure={left}
          above={t('session.card.in', { what: next()?.text ?? '' })}
          below={left === 1 ? t('session.card.minute') : t('session.card.minutes')}
        />
      )}
    </Show>
  );
}

/** What time it is where the meeting is, and here. */
export function MeetingNow(props: CardProps): JSX.Element {
  const { locale } = useI18n();
  const zone = () => props.card.timeZone ?? props.deviceZone;
  const there = () => formatHour({ instant: props.now, timeZone: zone() });
  const here = () => formatHour({ instant: props.now, timeZone: props.deviceZone });
  const day = () => formatLongDay(locale(), dayOf({ instant: props.now, timeZone: zone() }));
  return (
    <p class="unlock-now">
      <span>
        <strong>{there()}</strong> {zoneCity(zone())}, {day()}
      </span>
      <Show when={here() !== there()}>
        <span>
          {here()} {zoneCity(props.deviceZone)}
        </span>
      </Show>
    </p>
  );
}

/** The part of a meeting that can be read without unlocking. */
export function MeetingCard(props: CardProps): JSX.Element {
  const { t, locale } = useI18n();
  const zone = () => props.card.timeZone ?? props.deviceZone;

  function factOf(time: CardData['times'][number]): Fact {
    if (time.startsAt === null) return { label: time.text, place: time.place ?? '' };
    const { startsAt: instant } = time;
    const here = formatHour({ instant, timeZone: props.deviceZone });
    const there = formatHour({ instant, timeZone: zone() });
    const mine = here === there ? '' : t('session.hour_in', { hour: here, city: zoneCity(props.deviceZone) });
    const day = dayOf({ instant, timeZone: zone() });
    const isToday = day === dayOf({ instant: props.now, timeZone: zone() });
    // A room does not say in which time zone it is.
    const city = mine === '' || time.place === null ? '' : zoneCity(zone());
    const detail = [isToday ? '' : formatLongDay(locale(), day), city, mine].filter(Boolean).join(', ');
    return { label: time.text, value: there, place: time.place ?? zoneCity(zone()), detail };
  }

  function facts(): Fact[] {
    const { card } = props;
    const upcoming = card.times.filter(
      (time) => time.startsAt === null || time.startsAt > props.now - 1_800_000,
    );
    const list = upcoming.slice(0, SHOWN_TIMES).map(factOf);
    // If it has an hour, it is listed with the times and disappears with them.
    const isTimed = card.times.some(({ place }) => place === card.pickUp);
    if (card.pickUp !== null && !isTimed)
      list.unshift({ label: t('session.card.pick_up'), place: card.pickUp });
    if (card.hotel !== null) {
      list.push({ label: t('session.card.hotel'), place: card.hotel.name, detail: card.hotel.address ?? '' });
    }
    return list.length > 0
      ? list
      : [{ label: t('session.card.meeting'), place: card.meeting, detail: card.room ?? '' }];
  }

  function calls(): { href: string; icon: IconName; label: string }[] {
    const { liaison, emergency } = props.card;
    const list: { href: string; icon: IconName; label: string }[] = [];
    const liaisonHref = liaison?.phone == null ? null : telephone(liaison.phone);
    if (liaison !== null && liaisonHref !== null) {
      list.push({ href: liaisonHref, icon: 'phone', label: liaison.name });
    }
    const emergencyHref = emergency === null ? null : telephone(emergency);
    if (emergency !== null && emergencyHref !== null) {
      list.push({
        href: emergencyHref,
        icon: 'phone',
        label: t('session.card.emergency', { phone: emergency }),
      });
    }
    return list;
  }

  return (
    <Card calls={calls()}>
      <div lang={languageTags[props.card.language]}>
        <FactList facts={facts()} />
      </div>
    </Card>
  );
}
