import { capitalise, dayOf, formatDay, formatHour, formatLongDay, formatMonth } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import { type Locale, languageTags } from '#app/i18n/locale.ts';
import { deviceTimeZone } from '#app/kit/device-time.ts';
import { languageName } from '#app/kit/language-name.ts';
import type { IconName } from '#app/ui/icon.tsx';
import { fold } from '#shared/kernel/fold.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Language, readText } from '#shared/kernel/text.ts';
import type { ShownState } from '#shared/meetings/meetings.rules.ts';
import type { AgendaItem, Meeting } from '#shared/meetings/meetings.schemas.ts';
import type { Participant } from '#shared/participants/participants.schemas.ts';

/** "Punto 5", or what kind of item it is if it has no number. */
export function itemKicker({ number, kind }: Pick<AgendaItem, 'number' | 'kind'>, t: Translate): string {
  return number === null ? t(`meetings.kind.${kind}`) : t('meetings.item', { number });
}

/** The days of a meeting as far as known: one of another year than `now` with its year. */
export function datesText({
  meeting,
  now,
  t,
  locale,
}: {
  meeting: Pick<Meeting, 'startsOn' | 'endsOn' | 'precision'> & Partial<Pick<Meeting, 'state'>>;
  now?: number;
  t: Translate;
  locale: Locale;
}): string {
  const { startsOn, endsOn, precision, state } = meeting;
  if (state === 'postponed' && precision === 'day')
    return t('meetings.date_was', {
      dates: datesText({
        meeting: { startsOn, endsOn, precision },
        ...(now === undefined ? {} : { now }),
        t,
        locale,
      }),
    });
  if (precision === 'open') return t('meetings.date_open');
  if (precision === 'month') return capitalise(formatMonth(locale, startsOn));
  const isFar = now !== undefined && new Date(now).getUTCFullYear() !== Number(startsOn.slice(0, 4));
  if (startsOn === endsOn && isFar) return formatDay(locale, startsOn);
  if (startsOn === endsOn) return capitalise(formatLongDay(locale, startsOn));
  const range = { from: formatDay(locale, startsOn), to: formatDay(locale, endsOn) };
  return t('meetings.date_range', range);
}

/**
 * Working languages and interpretation: "Español e inglés · interpretación: portugués (canal 2)". A working language
 * with a channel appears only with the channel.
 */
export function spokenText({
  meeting: { languages, interpretation },
  t,
  locale,
}: {
  meeting: Pick<Meeting, 'languages' | 'interpretation'>;
  t: Translate;
  locale: Locale;
}): string {
  const list = new Intl.ListFormat(languageTags[locale]);
  const name = (value: string) => languageName({ t, locale, value });
  const worked = capitalise(list.format(languages.map(name)));
  if (interpretation.length === 0) return worked;
  const channels = interpretation.map(({ language, channel }) =>
    t('meetings.with_channel', { language: name(language), channel }),
  );
  return t('meetings.spoken', { languages: worked, interpretation: channels.join(', ') });
}

/** The same without channels, which people need only on the day: "Español y portugués · con interpretación". */
export function spokenLine({
  meeting: { languages, interpretation },
  t,
  locale,
}: {
  meeting: Pick<Meeting, 'languages' | 'interpretation'>;
  t: Translate;
  locale: Locale;
}): string {
  const list = new Intl.ListFormat(languageTags[locale]);
  const names = (codes: readonly string[]) =>
    list.format(codes.map((value) => languageName({ t, locale, value })));
  const worked = capitalise(names(languages));
  if (interpretation.length === 0) return worked;
  const others = interpretation.map(({ language }) => language).filter((code) => !languages.includes(code));
  if (others.length === 0) return t('meetings.interpreted', { languages: worked });
  return t('meetings.spoken', { languages: worked, interpretation: names(others) });
}

const tones = {
  planned: 'neutral',
  to_be_confirmed: 'amber',
  convened: 'neutral',
  in_session: 'blue',
  closed: 'plain',
  postponed: 'amber',
  cancelled: 'plain',
  ended: 'plain',
} as const satisfies Record<ShownState, string>;

export function toneOfState(state: ShownState): (typeof tones)[ShownState] {
  return tones[state];
}

/** Distinguishes cancelled and postponed meetings from past ones, which have the same plain tag. */
export function iconOfState(state: ShownState): IconName | undefined {
  return state === 'cancelled' ? 'x' : undefined;
}

const DAY = 86_400_000;

/**
 * An instant by this phone's clock: "a las 07:30", "ayer a las 21:40" (`at`), or as the start of a period, "las 07:30",
 * "ayer, 21:40" (`since`).
 */
export function ownMoment({
  instant,
  now,
  kind,
  t,
  locale,
}: {
  instant: number;
  now: number;
  kind: 'at' | 'since';
  t: Translate;
  locale: Locale;
}): string {
  const timeZone = deviceTimeZone();
  const hour = formatHour({ instant, timeZone });
  const day = dayOf({ instant, timeZone });
  if (day === dayOf({ instant: now, timeZone })) return t(`meetings.${kind}.today`, { hour });
  if (day === dayOf({ instant: now - DAY, timeZone })) return t(`meetings.${kind}.yesterday`, { hour });
  return t(`meetings.${kind}.day`, { day: formatDay(locale, day), hour });
}

export function nameOf(person: Doc<Participant>, language: Language): string {
  return person.body.name ?? readText(person.body.office, language).value;
}

const NAMED_IN_LINE = 2;

/** The first two by name and how many more; empty for an item without speakers. */
export function speakersLine({
  item,
  find,
  placeOf,
  t,
  locale,
}: {
  item: AgendaItem;
  find: (id: string) => Doc<Participant> | null;
  /** With the delegation's name for people known only by office. */
  placeOf: (delegation: string) => string;
  t: Translate;
  locale: Locale;
}): string {
  const names = item.speakers.flatMap(({ participant }) => {
    const person = find(participant);
    if (person === null) return [];
    const name = nameOf(person, locale);
    if (person.body.name !== null) return [name];
    const place = placeOf(person.body.delegation);
    // "Jefe/a de delegación, Ministerio de Gobierno, Bolivia" contains it already.
    return [fold(name).includes(fold(place)) ? name : `${name} (${place})`];
  });
  // An office has commas of its own: "Jefatura de delegación, Ministerio de Justicia, Brasil".
  const between = names.some((name) => name.includes(',')) ? '; ' : ', ';
  if (names.length <= NAMED_IN_LINE)
    return between === '; ' ? names.join(between) : new Intl.ListFormat(languageTags[locale]).format(names);
  return t('meetings.speakers_more', {
    names: names.slice(0, NAMED_IN_LINE).join(between),
    n: names.length - NAMED_IN_LINE,
  });
}
