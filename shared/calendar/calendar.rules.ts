import {
  generateIcsAlarm,
  generateIcsEvent,
  generateIcsText,
  generateIcsTimezone,
  type IcsDateObject,
  type IcsEvent,
} from 'ts-ics';
import { fold } from '#shared/kernel/fold.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Language, readText, type Text } from '#shared/kernel/text.ts';
import { offsetOfInstant, offsetOfWallTime } from '#shared/kernel/zones.ts';
import type { AgendaItem, Meeting } from '#shared/meetings/meetings.schemas.ts';
import type { Venue } from '#shared/meetings/venues.schemas.ts';
import { cleanText, toCalendarText } from './calendar-text.ts';
import { CALENDAR_WORDS, KIND_NAMES, meetingName } from './calendar-words.ts';
import { isShownTwice, offsetText, timeZoneFor } from './time-zones.ts';
import type { Said } from './told.rules.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const UNFOLDED = { skipFormatLines: true } as const;

/** One item as its last released version has it. */
export interface CalendarItem {
  readonly id: string;
  readonly item: AgendaItem;
  /** How often the released item has changed, and its draft for who reads that. */
  readonly sequence: number;
  /** Milliseconds since 1970; null while it was never released. */
  readonly changedAt: number | null;
  readonly isRemoved: boolean;
  /** What it was when calendars were told of it; now it is a break, which is none of theirs. */
  readonly toldAs?: AgendaItem['kind'];
  /** It was among the reader's own in an earlier release, and stands on. */
  readonly isNotMine?: boolean;
}

export interface CalendarMeeting {
  readonly meeting: Doc<Meeting>;
  /** Server's clock of the last change of it, of its places or of the reader's part in it, where it is known. */
  readonly changedAt?: number | null;
  /**
   * Versions of its places, answers of the reader and turns of "this is me": each may change what stands in their
   * calendar.
   */
  readonly changes?: number;
  /** It was the reader's own: they will not come after all, are no longer on its list, or nothing of it is theirs. */
  readonly isOff?: 'declined' | 'left' | 'notMine' | null;
  /** How exactly its date was known in earlier versions, where these are known. */
  readonly was?: ReadonlySet<Meeting['precision']>;
  /** Whether its day as a whole stands in the calendar beside the items. */
  readonly isWhole: boolean;
  /** Those wanted, removed ones included: they are told as cancelled. */
  readonly items: readonly CalendarItem[];
  readonly venues: readonly Doc<Venue>[];
}

export type CalendarScope = 'item' | 'meeting' | 'mine' | 'all';

export interface CalendarInput {
  readonly meetings: readonly CalendarMeeting[];
  readonly scope: CalendarScope;
  readonly language: Language;
  /** Scheme, host and port under which the app is opened. */
  readonly origin: string;
  /** When this calendar was made, milliseconds since 1970. */
  readonly now: number;
  /**
   * Minutes before an item at which a calendar rings; null: never. Files of a phone only: Google and Outlook take no
   * alarm from an address they follow, and Apple offers to leave them out.
   */
  readonly alarmMinutes: number | null;
  /** It is fetched under an address again and again, not taken over once from a file. */
  readonly isFollowed?: boolean;
  /** Sequences that are told in place of those worked out, by the id of what they are of. */
  readonly sequences?: ReadonlyMap<string, number>;
}

interface Event {
  readonly id: string;
  readonly meeting: Meeting;
  readonly item: CalendarItem | null;
  readonly path: string;
  readonly sequence: number;
  readonly changedAt: number | null;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  /** Why it is called off; null while it stands. */
  readonly off: 'cancelled' | 'adrift' | 'notMine' | 'declined' | 'left' | null;
  readonly venue: Venue | null;
}

const TENTATIVE: ReadonlySet<Meeting['state']> = new Set(['planned', 'to_be_confirmed', 'postponed']);

function offOf(told: CalendarMeeting, item: CalendarItem | null): Event['off'] {
  const {
    meeting: { body: meeting },
    isOff = null,
  } = told;
  const isGone = item !== null && (item.isRemoved || item.toldAs !== undefined);
  if (meeting.state === 'cancelled' || isGone) return 'cancelled';
  if (isAdrift(told, item)) return 'adrift';
  if (isOff !== null) return isOff;
  return item?.isNotMine === true ? 'notMine' : null;
}

function statusOf(meeting: Meeting, item: CalendarItem | null, off: Event['off']): Event['status'] {
  if (off !== null) return 'CANCELLED';
  const isDraft = item !== null && item.changedAt === null;
  const isVague = meeting.precision !== 'day' || TENTATIVE.has(meeting.state);
  return isDraft || isVague ? 'TENTATIVE' : 'CONFIRMED';
}

/**
 * Whether calendars may hold a day or hours that are no longer true. They are told that these are off: what merely
 * stopped being told would stand in an imported calendar for ever. Where earlier versions are not known, a meeting set
 * back to no date counts as never dated unless it is postponed, and its draft as never told.
 */
function isAdrift({ meeting: { body: meeting }, was }: CalendarMeeting, item: CalendarItem | null): boolean {
  if (item !== null)
    return meeting.precision !== 'day' && (item.changedAt !== null || was?.has('day') === true);
  const hadDate = meeting.state === 'postponed' || was?.has('day') === true || was?.has('month') === true;
  return meeting.precision === 'open' && hadDate;
}

/** Where the meeting sits on a day: of several places the first that covers it. */
function venueOn(venues: readonly Doc<Venue>[], date: string): Venue | null {
  const places = venues
    .map(({ body }) => body)
    .filter(({ kind, from, until }) => {
      return kind === 'venue' && (from === null || from <= date) && (until === null || date <= until);
    })
    .sort((left, right) => left.order - right.order);
  return places[0] ?? null;
}

function latest(...instants: readonly (number | null)[]): number | null {
  const known = instants.filter((instant) => instant !== null);
  return known.length === 0 ? null : Math.max(...known);
}

function eventsOf(told: CalendarMeeting): Event[] {
  const { meeting: doc, changedAt = null, changes = 0, isWhole, items, venues } = told;
  const { id, body: meeting, rev } = doc;
  const sequence = Math.max(0, rev - 1) + changes;
  const off = offOf(told, null);
  const whole: Event = {
    id,
    meeting,
    item: null,
    path: `/meetings/${id}`,
    sequence,
    changedAt,
    status: statusOf(meeting, null, off),
    off,
    venue: venueOn(venues, meeting.startsOn),
  };
  const hasDay = meeting.precision !== 'open' || isAdrift(told, null);
  const timed = items.filter(
    (item) =>
      (item.item.kind !== 'break' || item.toldAs !== undefined) &&
      (meeting.precision === 'day' || isAdrift(told, item)),
  );
  return [
    ...(isWhole && hasDay ? [whole] : []),
    ...timed.map(
      (item): Event => ({
        id: item.id,
        meeting,
        item,
        path: `/meetings/${id}/agenda/${item.id}`,
        // The meeting's state changes what is said of its items, and so does their first release.
        sequence: sequence + item.sequence + (item.changedAt === null ? 0 : 1),
        changedAt: item.changedAt === null ? null : latest(item.changedAt, changedAt),
        status: statusOf(meeting, item, offOf(told, item)),
        off: offOf(told, item),
        venue: venueOn(venues, item.item.startsAt.slice(0, 10)),
      }),
    ),
  ];
}

function summaryOf({ meeting, item }: Event, language: Language): string {
  const name = `CLASI · ${meetingName(meeting, language)}`;
  if (item === null) return name;
  const { number, kind } = item.item;
  const what =
    number === null
      ? KIND_NAMES[item.toldAs ?? kind][language]
      : `${CALENDAR_WORDS.item[language]} ${number}`;
  return `${name} · ${what}`;
}

function lines(parts: readonly (string | null | undefined | false)[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join('\n');
}

function descriptionOf(event: Event, { language, origin }: CalendarInput): string {
  const { meeting, item, status, off } = event;
  const word = (key: keyof typeof CALENDAR_WORDS) => CALENDAR_WORDS[key][language];
  return lines([
    off !== null && word(off === 'notMine' && item === null ? 'notMineAsWhole' : off),
    status === 'TENTATIVE' && word(item !== null && item.changedAt === null ? 'draft' : 'tentative'),
    meeting.precision === 'month' && word('monthOnly'),
    word('open'),
    `${origin}${event.path}`,
  ]);
}

function locationOf({ item, meeting, venue }: Event, language: Language): string {
  const read = (text: Text | null | undefined) => cleanText(readText(text, language).value);
  const parts = [
    item === null ? '' : read(item.item.room),
    venue === null ? read(meeting.venue) : read(venue.name),
    venue === null ? '' : cleanText(venue.address),
  ];
  const known = [...new Set(parts.filter((part) => part !== ''))].join(', ');
  const city = venue === null ? read(meeting.city) : read(venue.city);
  // An address as one writes it ends with its city, or with the country after it.
  const isSaid =
    city === '' ||
    fold(known)
      .split(/[,;\n]\s*/)
      .includes(fold(city));
  return isSaid ? known : [known, city].filter((part) => part !== '').join(', ');
}

/** A day later, as an end that is not part of the event any more. */
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
  /** The zone that must be told with it. */
  readonly zone: Zone | null;
}

function timesOf({ item, meeting }: Event): Times {
  if (item === null) {
    const start = { date: new Date(Date.parse(`${meeting.startsOn}T00:00:00Z`)), type: 'DATE' as const };
    return { start, end: { date: dayAfter(meeting.endsOn), type: 'DATE' }, zone: null };
  }
  const { startsAt, timeZone, durationMinutes, offset } = item.item;
  const known = offsetOfWallTime({ timeZone, wallTime: startsAt });
  const from = Date.parse(`${startsAt}:00Z`) - (offset ?? known ?? 0) * MINUTE;
  const to = from + durationMinutes * MINUTE;
  // Where this platform's rules differ from the server's, or a clock shows an hour twice, the instant is told and no
  // zone that could move it.
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

function alarmOf(event: Event, { alarmMinutes, language }: CalendarInput): string {
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

/** An address as typed, with what may not stand in one written as octets. */
function addressOf(link: string): string {
  return cleanText(link).replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu, encodeURIComponent);
}

/** What the generator has no name for: languages, and a link that a phone offers as "join". */
function ownLines(event: Event, input: CalendarInput): string {
  const { language } = input;
  const tagged = [{ key: 'LANGUAGE', value: language }];
  const text = (name: string, value: string) =>
    value === '' ? '' : generateIcsText(name, cleanText(value), tagged);
  const link = event.meeting.practicalNote.connection?.link ?? null;
  const conference =
    link === null || event.meeting.format === 'in_person'
      ? ''
      : `CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL="${CALENDAR_WORDS.join[language]}":${addressOf(link)}\r\n`;
  return [
    text('SUMMARY', summaryOf(event, language)),
    text('LOCATION', locationOf(event, language)),
    text('DESCRIPTION', descriptionOf(event, input)),
    conference,
  ].join('');
}

function writeEvent(event: Event, times: Times, input: CalendarInput): string {
  const { origin, now, isFollowed = false, sequences } = input;
  const position = event.venue?.position ?? null;
  const written = generateIcsEvent(
    {
      uid: `${event.id}@${hostOf(origin)}`,
      // Without a method it says when the event was last changed, not when this file was made.
      stamp: { date: new Date(event.changedAt ?? now) },
      ...(event.changedAt === null ? {} : { lastModified: { date: new Date(event.changedAt) } }),
      start: times.start,
      end: times.end,
      sequence: sequences?.get(event.id) ?? event.sequence,
      status: event.status,
      // A whole day says where one is, an item when one is busy; what is called off takes no time.
      timeTransparent: event.item === null || event.status === 'CANCELLED' ? 'TRANSPARENT' : 'OPAQUE',
      // In one's own calendar it hides the event from those one shares it with. Of an address it follows Google would
      // hide it from its owner too, as "busy".
      ...(isFollowed ? {} : { class: 'PRIVATE' }),
      url: `${origin}${event.path}`,
      ...(position === null ? {} : { geo: `${position.latitude};${position.longitude}` }),
      // The event's summary stands in `ownLines`, with its language.
    } as IcsEvent,
    UNFOLDED,
  );
  const end = 'END:VEVENT';
  return `${written.slice(0, written.lastIndexOf(end))}${ownLines(event, input)}${alarmOf(event, input)}${end}\r\n`;
}

function hostOf(origin: string): string {
  return origin.replace(/^https?:\/\//, '');
}

function writeZones(zones: readonly Zone[]): string {
  const spans = new Map<string, { from: number; to: number }>();
  for (const zone of zones) {
    const known = spans.get(zone.timeZone);
    const from = Math.min(known?.from ?? zone.from, zone.from);
    spans.set(zone.timeZone, { from, to: Math.max(known?.to ?? zone.to, zone.to) });
  }
  return [...spans]
    .map(([timeZone, span]) => timeZoneFor({ timeZone, ...span }))
    .map((zone) => (zone === null ? '' : generateIcsTimezone(zone, UNFOLDED)))
    .join('');
}

function titleOf({ meetings, scope, language }: CalendarInput): string {
  const [only] = meetings;
  if (scope === 'mine' || scope === 'all' || only === undefined)
    return CALENDAR_WORDS[scope === 'mine' ? 'mine' : 'all'][language];
  return `CLASI · ${meetingName(only.meeting.body, language)}`;
}

/** What a calendar would tell of each event, without making it. */
export function saidIn({ meetings, language }: Pick<CalendarInput, 'meetings' | 'language'>): Said[] {
  return meetings.flatMap(eventsOf).map((event) => {
    const { start, end, zone } = timesOf(event);
    const what = [summaryOf(event, language), locationOf(event, language), event.status];
    const when = [start.date.getTime(), end.date.getTime(), zone?.timeZone ?? null];
    const { id, sequence, item } = event;
    const draft = item?.changedAt === null ? { ...item.item, kind: item.toldAs ?? item.item.kind } : null;
    return { id, sequence, content: JSON.stringify([...what, ...when]), draft };
  });
}

/**
 * A calendar of meetings or of items of one, as RFC 5545 and 7986 have it. It says when, where and which item, and
 * nothing of what is discussed or by whom: it will lie unsealed on other people's servers.
 */
export function calendarOf(input: CalendarInput): string {
  const { language, meetings } = input;
  const events = meetings.flatMap(eventsOf).map((event) => ({ event, times: timesOf(event) }));
  const title = titleOf(input);
  const head = [
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n',
    `PRODID:-//CLASI//CLASI//${language.toUpperCase()}\r\n`,
    // No METHOD: that would make an invitation of it, which strict programs refuse without an organiser.
    'CALSCALE:GREGORIAN\r\n',
    generateIcsText('NAME', title, [{ key: 'LANGUAGE', value: language }]),
    generateIcsText('X-WR-CALNAME', title),
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H\r\n',
  ].join('');
  const body = events.map(({ event, times }) => writeEvent(event, times, input)).join('');
  // A calendar without any component is none by the standard, and some programs refuse it.
  const none: Zone = { timeZone: 'Etc/UTC', from: input.now, to: input.now };
  const told = events.flatMap(({ times: { zone } }) => (zone === null ? [] : [zone]));
  const zones = writeZones(events.length === 0 ? [none] : told);
  return toCalendarText(`${head}${zones}${body}END:VCALENDAR\r\n`);
}
