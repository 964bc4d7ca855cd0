import type { ShownConnection } from '#shared/connections/connections.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Language } from '#shared/kernel/text.ts';
import { placesOf, type Transfer, transfersOf } from '#shared/logistics/transfers.rules.ts';
import type { Venue } from '#shared/logistics/venues.schemas.ts';
import { isOutsideDates } from '#shared/meetings/agenda.rules.ts';
import type { AgendaItem, Meeting } from '#shared/meetings/meetings.schemas.ts';
import {
  CALENDAR_WORDS,
  type Gender,
  KIND_GENDERS,
  KIND_NAMES,
  MEETING_GENDERS,
  meetingName,
  OFF_WORDS,
  type Off,
} from './calendar-words.ts';

/** One item as its last released version has it. */
export interface CalendarItem {
  readonly id: string;
  readonly item: AgendaItem;
  /** How often the released item has changed; for readers of the draft, also the draft. */
  readonly sequence: number;
  /** Milliseconds since 1970; null if it was never released. */
  readonly changedAt: number | null;
  readonly isRemoved: boolean;
  /** Its kind when it was last in calendars; now it is a break, which calendars do not show. */
  readonly toldAs?: AgendaItem['kind'];
  /** It was the reader's own in an earlier release, and still exists. */
  readonly isNotMine?: boolean;
}

export interface CalendarMeeting {
  readonly meeting: Doc<Meeting>;
  /** Server time of the last change of it, of its places or of the reader's part in it, if known. */
  readonly changedAt?: number | null;
  /**
   * Versions of its places, the reader's answers and turns of "this is me": each may change what their calendar holds.
   */
  readonly changes?: number;
  /** It was the reader's own, and is not any more: they declined, left its list, or nothing of it is theirs. */
  readonly isOff?: 'declined' | 'left' | 'notMine' | null;
  /** How exactly its date was known in earlier versions, if these are known. */
  readonly was?: ReadonlySet<Meeting['precision']>;
  /** Whether the calendar shows its whole days beside the items. */
  readonly isWhole: boolean;
  /** The wanted items, including removed ones: those are sent as cancelled. */
  readonly items: readonly CalendarItem[];
  readonly venues: readonly Doc<Venue>[];
  /** How its reader joins, where that may stand in a calendar. */
  readonly join?: CalendarJoin | null;
}

/** Of the PIN nothing: whoever reads somebody's calendar does not thereby come in by telephone. */
export type CalendarJoin = Pick<ShownConnection, 'link' | 'phones' | 'number'>;

/** What a calendar holds of one item, or of the days of a meeting as a whole. */
export interface CalendarEvent {
  readonly id: string;
  readonly meeting: Meeting;
  readonly item: CalendarItem | null;
  readonly path: string;
  readonly sequence: number;
  readonly changedAt: number | null;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  /** Null unless it is called off. */
  readonly off: Off | null;
  readonly venue: Venue | null;
  readonly join: CalendarJoin | null;
  /** Of the meeting as a whole: how it goes from one city to the next. */
  readonly transfers: readonly Transfer[];
}

const TENTATIVE: ReadonlySet<Meeting['state']> = new Set(['planned', 'to_be_confirmed', 'postponed']);

function offOf(told: CalendarMeeting, item: CalendarItem | null): Off | null {
  const {
    meeting: { body: meeting },
    isOff = null,
  } = told;
  const isGone = item !== null && (item.isRemoved || item.toldAs !== undefined);
  if (meeting.state === 'cancelled' || isGone) return 'cancelled';
  const isPutOff = meeting.state === 'postponed';
  if (isAdrift(told, item)) return isPutOff ? 'postponed' : 'adrift';
  // The whole day stays, as the place to read that it is put off.
  if (isPutOff && item !== null) return 'postponed';
  if (item !== null && isOutsideDates(meeting, item.item)) return 'outside';
  if (isOff !== null) return isOff;
  return item?.isNotMine === true ? 'notMine' : null;
}

function statusOf(meeting: Meeting, item: CalendarItem | null, off: Off | null): CalendarEvent['status'] {
  if (off !== null) return 'CANCELLED';
  const isDraft = item !== null && item.changedAt === null;
  const isVague = meeting.precision !== 'day' || TENTATIVE.has(meeting.state);
  return isDraft || isVague ? 'TENTATIVE' : 'CONFIRMED';
}

/**
 * Whether calendars may hold a day or hours that are no longer true. They are told that these are off: an imported
 * calendar would keep for ever what we only stopped sending. Where earlier versions are unknown, a meeting set back to
 * no date counts as never dated unless it is postponed, and its draft as never sent.
 */
function isAdrift({ meeting: { body: meeting }, was }: CalendarMeeting, item: CalendarItem | null): boolean {
  if (item !== null)
    return meeting.precision !== 'day' && (item.changedAt !== null || was?.has('day') === true);
  const hadDate = meeting.state === 'postponed' || was?.has('day') === true || was?.has('month') === true;
  return meeting.precision === 'open' && hadDate;
}

/** Where the meeting is on a day: of several places the first that covers it. */
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

/** The events of one meeting, including those that are called off. */
export function eventsOf(told: CalendarMeeting): CalendarEvent[] {
  const { meeting: doc, changedAt = null, changes = 0, isWhole, items, venues, join = null } = told;
  const { id, body: meeting, rev } = doc;
  const sequence = Math.max(0, rev - 1) + changes;
  const off = offOf(told, null);
  const places = placesOf(meeting, venues);
  const whole: CalendarEvent = {
    id,
    meeting,
    item: null,
    path: `/meetings/${id}`,
    sequence,
    changedAt,
    status: statusOf(meeting, null, off),
    off,
    venue: venueOn(places, meeting.startsOn),
    join: off === null ? join : null,
    transfers: off === null ? transfersOf(places) : [],
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
      (item): CalendarEvent => ({
        id: item.id,
        meeting,
        item,
        path: `/meetings/${id}/agenda/${item.id}`,
        // The meeting's state changes what is said of its items, and so does their first release.
        sequence: sequence + item.sequence + (item.changedAt === null ? 0 : 1),
        changedAt: item.changedAt === null ? null : latest(item.changedAt, changedAt),
        status: statusOf(meeting, item, offOf(told, item)),
        off: offOf(told, item),
        venue: venueOn(places, item.item.startsAt.slice(0, 10)),
        join: offOf(told, item) === null ? join : null,
        transfers: [],
      }),
    ),
  ];
}

function genderOf({ meeting, item }: CalendarEvent, language: Language): Gender {
  if (item === null) return MEETING_GENDERS[meeting.type];
  const { number, kind } = item.item;
  return number === null ? KIND_GENDERS[item.toldAs ?? kind][language] : 'm';
}

/**
 * The line that a calendar shows. Some programs, Outlook among them, show cancelled events like others: then only this
 * line tells the reader.
 */
export function summaryOf(event: CalendarEvent, language: Language): string {
  const { meeting, item, off } = event;
  const name = `CLASI · ${meetingName(meeting, language)}`;
  const mark = off ?? (meeting.state === 'postponed' ? 'postponed' : null);
  const prefix = mark === null ? '' : `${OFF_WORDS[mark][language][genderOf(event, language)]}: `;
  if (item === null) return `${prefix}${name}`;
  const { number, kind } = item.item;
  const what =
    number === null
      ? KIND_NAMES[item.toldAs ?? kind][language]
      : `${CALENDAR_WORDS.item[language]} ${number}`;
  return `${prefix}${name} · ${what}`;
}
