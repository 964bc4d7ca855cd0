import {
  generateIcsAlarm,
  generateIcsEvent,
  generateIcsText,
  generateIcsTimezone,
  type IcsDateObject,
  type IcsEvent,
  type IcsTimezone,
} from 'ts-ics';
import { countryName } from '#shared/kernel/country-names.ts';
import { fold } from '#shared/kernel/fold.ts';
import { telephoneLink } from '#shared/kernel/phone.ts';
import { type Language, readText, type Text } from '#shared/kernel/text.ts';
import { offsetOfInstant, offsetOfWallTime } from '#shared/kernel/zones.ts';
import { isAtDistance } from '#shared/meetings/meetings.rules.ts';
import { type CalendarEvent, type CalendarMeeting, eventsOf, summaryOf } from './calendar-events.ts';
import { cleanText, toCalendarText } from './calendar-text.ts';
import { CALENDAR_WORDS, meetingName } from './calendar-words.ts';
import { isShownTwice, offsetText, timeZoneFor } from './time-zones.ts';
import type { Said } from './told.rules.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const UNFOLDED = { skipFormatLines: true } as const;

export type CalendarScope = 'item' | 'meeting' | 'mine' | 'all';

export interface CalendarInput {
  readonly meetings: readonly CalendarMeeting[];
  readonly scope: CalendarScope;
  readonly language: Language;
  /** Scheme, host and port under which people open the app. */
  readonly origin: string;
  /** When this calendar was made, milliseconds since 1970. */
  readonly now: number;
  /**
   * Minutes before an item at which a calendar rings; null: never. Only for files of a phone: Google and Outlook take
   * no alarm from an address they follow, and Apple offers to leave them out.
   */
  readonly alarmMinutes: number | null;
  /** A feed that is fetched again and again, not a file that is imported once. */
  readonly isFollowed?: boolean;
  /** Sequences to use in place of computed ones, by the id of their subject. */
  readonly sequences?: ReadonlyMap<string, number>;
  /**
   * What calendars may hold under the former name, which contained the app's address, with the sequence that cancels it
   * there.
   */
  readonly retired?: ReadonlyMap<string, number>;
}

function lines(parts: readonly (string | null | undefined | false)[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join('\n');
}

function descriptionOf(event: CalendarEvent, { language, origin }: CalendarInput): string {
  const { meeting, item, status, off } = event;
  const word = (key: keyof typeof CALENDAR_WORDS) => CALENDAR_WORDS[key][language];
  return lines([
    off !== null && word(off === 'notMine' && item === null ? 'notMineAsWhole' : off),
    off === null && meeting.state === 'postponed' && word('putOff'),
    status === 'TENTATIVE' && word(item !== null && item.changedAt === null ? 'draft' : 'tentative'),
    meeting.precision === 'month' && word('monthOnly'),
    ...transferLines(event, language, dayInWords),
    // Not every program shows the property that is made for it.
    ...joinLines(event, language, countryName),
    word('open'),
    `${origin}${event.path}`,
  ]);
}

const DAYS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  es: new Intl.DateTimeFormat('es', { day: 'numeric', month: 'long', timeZone: 'UTC' }),
  pt: new Intl.DateTimeFormat('pt-BR', { day: 'numeric', month: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }),
};
const dayInWords = (day: string, language: Language) => DAYS[language].format(Date.parse(`${day}T00:00:00Z`));

function transferLines(
  { transfers }: CalendarEvent,
  language: Language,
  said: (day: string, language: Language) => string,
): string[] {
  const city = (text: Text) => cleanText(readText(text, language).value);
  return transfers.map(({ from, to, leaves, arrives }) => {
    const days = [...new Set([leaves, arrives])].map((day) => said(day, language)).join(' – ');
    return `${city(from)} → ${city(to)}: ${days}`;
  });
}

function joinLines(
  { join }: CalendarEvent,
  language: Language,
  said: (language: Language, country: string) => string,
): (string | null)[] {
  if (join === null) return [];
  const { link, phones, number } = join;
  return [
    link === null ? null : `${CALENDAR_WORDS.join[language]}: ${addressOf(link)}`,
    ...phones.map(({ country, phone }) =>
      [country === null ? null : said(language, country), phone, number]
        .filter((part) => part !== null)
        .join(' · '),
    ),
  ];
}

/** The cities of a meeting that moves from one to the next, in order; none of one that stays. */
function citiesOf({ item, transfers }: CalendarEvent): readonly Text[] {
  const [first] = transfers;
  return item !== null || first === undefined ? [] : [first.from, ...transfers.map(({ to }) => to)];
}

function locationOf(event: CalendarEvent, language: Language): string {
  const { item, meeting, venue } = event;
  const read = (text: Text | null | undefined) => cleanText(readText(text, language).value);
  const cities = citiesOf(event).map(read);
  if (cities.length > 0) return [...new Set(cities)].join(' · ');
  const parts = [
    item === null || isAtDistance(meeting) ? '' : read(item.item.room),
    venue === null ? read(meeting.venue) : read(venue.name),
    venue === null ? '' : cleanText(venue.address),
  ];
  const known = [...new Set(parts.filter((part) => part !== ''))].join(', ');
  const city = venue === null ? read(meeting.city) : read(venue.city);
  // A full address usually ends with its city, or with the country after it.
  const isSaid =
    city === '' ||
    fold(known)
      .split(/[,;\n]\s*/)
      .includes(fold(city));
  return isSaid ? known : [known, city].filter((part) => part !== '').join(', ');
}

/** The next day: the end of an event is exclusive. */
function dayAfter(date: string): Date {
  return new Date(Date.parse(`${date}T00:00:00Z`) + DAY);
}

interface Zone {
  readonly timeZone: string;
  readonly from: number;
  readonly to: number;
}

interface Times {
  readonly start: IcsDateObject;
  readonly end: IcsDateObject;
  /** The zone that must be included with it. */
  readonly zone: Zone | null;
}

function timesOf({ item, meeting }: CalendarEvent): Times {
  if (item === null) {
    const start = { date: new Date(Date.parse(`${meeting.startsOn}T00:00:00Z`)), type: 'DATE' as const };
    return { start, end: { date: dayAfter(meeting.endsOn), type: 'DATE' }, zone: null };
  }
  const { startsAt, timeZone, durationMinutes, offset } = item.item;
  const known = offsetOfWallTime({ timeZone, wallTime: startsAt });
  const from = Date.parse(`${startsAt}:00Z`) - (offset ?? known ?? 0) * MINUTE;
  const to = from + durationMinutes * MINUTE;
  // If this platform's rules differ from the server's, or the clock shows an hour twice, the instant is written
  // without a zone, which could move it.
  const isAgreed = known !== null && (offset === null || offset === known);
  const isPlain = isAgreed && ![from, to].some((instant) => isShownTwice({ timeZone, instant }));
  if (!isPlain) return { start: { date: new Date(from) }, end: { date: new Date(to) }, zone: null };
  const local = (instant: number): IcsDateObject => {
    const east = offsetOfInstant({ timeZone, instant }) ?? known;
    const date = new Date(instant + east * MINUTE);
    return { date: new Date(instant), local: { date, timezone: timeZone, tzoffset: offsetText(east) } };
  };
  return { start: local(from), end: local(to), zone: { timeZone, from, to } };
}

function alarmOf(event: CalendarEvent, { alarmMinutes, language }: CalendarInput): string {
  if (alarmMinutes === null || event.item === null || event.status === 'CANCELLED') return '';
  return generateIcsAlarm(
    {
      action: 'DISPLAY',
      description: cleanText(summaryOf(event, language)),
      trigger: { type: 'relative', value: { before: true, minutes: alarmMinutes } },
    },
    UNFOLDED,
  );
}

/** An address as typed, with forbidden characters percent-encoded. */
function addressOf(link: string): string {
  return cleanText(link).replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu, encodeURIComponent);
}

function phonesOf({ join }: CalendarEvent): string[] {
  return join?.phones.map(({ phone }) => telephoneLink(phone)) ?? [];
}

/** Properties that the generator lacks: languages, and a link that a phone offers as "join". */
function ownLines(event: CalendarEvent, input: CalendarInput): string {
  const { language } = input;
  const tagged = [{ key: 'LANGUAGE', value: language }];
  const text = (name: string, value: string) =>
    value === '' ? '' : generateIcsText(name, cleanText(value), tagged);
  const link = event.join?.link ?? null;
  const conference =
    link === null
      ? ''
      : `CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL="${CALENDAR_WORDS.join[language]}":${addressOf(link)}\r\n`;
  return [
    text('SUMMARY', summaryOf(event, language)),
    text('LOCATION', locationOf(event, language)),
    text('DESCRIPTION', descriptionOf(event, input)),
    conference,
    ...phonesOf(event).map(
      (phone) => `CONFERENCE;VALUE=URI;FEATURE=PHONE;LABEL="${CALENDAR_WORDS.join[language]}":${phone}\r\n`,
    ),
  ].join('');
}

function writeEvent(event: CalendarEvent, times: Times, input: CalendarInput): string {
  const { origin, now, isFollowed = false, sequences } = input;
  // One point cannot say where several cities are.
  const position = citiesOf(event).length > 0 ? null : (event.venue?.position ?? null);
  const written = generateIcsEvent(
    {
      uid: uidOf(event, origin),
      // Without a method it is the time of the last change of the event, not of this file.
      stamp: { date: new Date(event.changedAt ?? now) },
      ...(event.changedAt === null ? {} : { lastModified: { date: new Date(event.changedAt) } }),
      start: times.start,
      end: times.end,
      sequence: event.off === 'replaced' ? event.sequence : (sequences?.get(event.id) ?? event.sequence),
      status: event.status,
      // A whole day says where a person is, an item when they are busy; what is called off takes no time.
      timeTransparent: event.item === null || event.status === 'CANCELLED' ? 'TRANSPARENT' : 'OPAQUE',
      // In the owner's own calendar it hides the event from people they share it with. For a followed address
      // Google would hide it from its owner too, as "busy".
      ...(isFollowed ? {} : { class: 'PRIVATE' }),
      url: `${origin}${event.path}`,
      ...(position === null ? {} : { geo: `${position.latitude};${position.longitude}` }),
      // `ownLines` has the event's summary, with its language.
    } as IcsEvent,
    UNFOLDED,
  );
  const end = 'END:VEVENT';
  return `${written.slice(0, written.lastIndexOf(end))}${ownLines(event, input)}${alarmOf(event, input)}${end}\r\n`;
}

/**
 * The name by which calendars recognise an event, independent of the app's address: otherwise an app that moves could
 * not update its earlier events.
 */
function uidOf({ id, off }: CalendarEvent, origin: string): string {
  return `${id}@${off === 'replaced' ? origin.replace(/^https?:\/\//, '') : 'clasi'}`;
}

/** Each zone for as long as its events last; null for one whose changes follow no rule. */
function definitionsOf(zones: readonly Zone[]): Map<string, IcsTimezone | null> {
  const spans = new Map<string, { from: number; to: number }>();
  for (const zone of zones) {
    const known = spans.get(zone.timeZone);
    const from = Math.min(known?.from ?? zone.from, zone.from);
    spans.set(zone.timeZone, { from, to: Math.max(known?.to ?? zone.to, zone.to) });
  }
  return new Map([...spans].map(([timeZone, span]) => [timeZone, timeZoneFor({ timeZone, ...span })]));
}

/** The same instants, written without a zone. */
function inUtc({ start, end }: Times): Times {
  return { start: { date: start.date }, end: { date: end.date }, zone: null };
}

function titleOf({ meetings, scope, language }: CalendarInput): string {
  const [only] = meetings;
  if (scope === 'mine' || scope === 'all' || only === undefined)
    return CALENDAR_WORDS[scope === 'mine' ? 'mine' : 'all'][language];
  return `CLASI · ${meetingName(only.meeting.body, language)}`;
}

/** What a calendar would say of each event, without making it. */
export function saidIn({ meetings, language }: Pick<CalendarInput, 'meetings' | 'language'>): Said[] {
  return meetings.flatMap(eventsOf).map((event) => {
    const { start, end, zone } = timesOf(event);
    const what = [
      summaryOf(event, language),
      locationOf(event, language),
      event.status,
      // As codes and digits: what countries and months are called may change with the device, and nothing has changed then.
      ...joinLines(event, language, (_, country) => country),
      ...transferLines(event, language, (day) => day),
    ];
    const when = [start.date.getTime(), end.date.getTime(), zone?.timeZone ?? null];
    const { id, sequence, item } = event;
    const draft = item?.changedAt === null ? { ...item.item, kind: item.toldAs ?? item.item.kind } : null;
    return { id, sequence, content: JSON.stringify([...what, ...when]), draft };
  });
}

/**
 * A calendar of meetings, or of items of one, by RFC 5545 and 7986. It says when, where and which item, and nothing of
 * what is discussed or by whom: it will be stored unencrypted on other people's servers.
 */
export function calendarOf(input: CalendarInput): string {
  const { language, meetings } = input;
  const standing = meetings.flatMap(eventsOf);
  const replaced = standing.flatMap((event): CalendarEvent[] => {
    const sequence = input.retired?.get(event.id);
    return sequence === undefined ? [] : [{ ...event, sequence, status: 'CANCELLED', off: 'replaced' }];
  });
  const events = [...standing, ...replaced].map((event) => ({ event, times: timesOf(event) }));
  const title = titleOf(input);
  const head = [
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n',
    `PRODID:-//CLASI//CLASI//${language.toUpperCase()}\r\n`,
    // No METHOD: that would make it an invitation, which strict programs refuse without an organiser.
    'CALSCALE:GREGORIAN\r\n',
    generateIcsText('NAME', title, [{ key: 'LANGUAGE', value: language }]),
    generateIcsText('X-WR-CALNAME', title),
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H\r\n',
  ].join('');
  // A calendar without components is invalid by the standard, and some programs refuse it.
  const none: Zone = { timeZone: 'Etc/UTC', from: input.now, to: input.now };
  const told = events.flatMap(({ times: { zone } }) => (zone === null ? [] : [zone]));
  const definitions = definitionsOf(events.length === 0 ? [none] : told);
  const zones = [...definitions.values()].flatMap((zone) => (zone === null ? [] : [zone]));
  const isDefined = ({ zone }: Times) => zone === null || definitions.get(zone.timeZone) != null;
  const body = events.map(({ event, times }) =>
    writeEvent(event, isDefined(times) ? times : inUtc(times), input),
  );
  return toCalendarText(
    `${head}${zones.map((zone) => generateIcsTimezone(zone, UNFOLDED)).join('')}${body.join('')}END:VCALENDAR\r\n`,
  );
}
