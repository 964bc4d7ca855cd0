import { expiryOf, isToForget } from '#shared/kernel/forgetting.ts';
import type { Doc, FactRequest, Facts } from '#shared/kernel/mutation.ts';
import { type Decision, offsetKey, refuse } from '#shared/kernel/mutation.ts';
import type { Meeting, MeetingCard, MeetingState } from './meetings.schemas.ts';

/**
 * The states that may follow each state of a meeting; a step back is a correction, and is announced like any change.
 */
export const MEETING_TRANSITIONS = {
  planned: ['to_be_confirmed', 'convened', 'postponed', 'cancelled'],
  to_be_confirmed: ['planned', 'convened', 'postponed', 'cancelled'],
  convened: ['in_session', 'to_be_confirmed', 'postponed', 'cancelled'],
  in_session: ['closed', 'convened', 'postponed'],
  closed: ['in_session'],
  postponed: ['planned', 'to_be_confirmed', 'convened', 'cancelled'],
  cancelled: [],
} as const satisfies Record<MeetingState, readonly MeetingState[]>;

export function canMoveTo({ from, to }: { from: MeetingState; to: MeetingState }): boolean {
  const targets: readonly MeetingState[] = MEETING_TRANSITIONS[from];
  return targets.includes(to);
}

/** Whether it takes place nowhere but at a distance. What was said of places for it before leads nobody there. */
export function isAtDistance({ format, city, venue }: Pick<Meeting, 'format' | 'city' | 'venue'>): boolean {
  return format === 'virtual' && city === null && venue === null;
}

/** Over for good or cancelled: nobody answers any more, and its agenda stays as it was. */
export function isOver(state: MeetingState): boolean {
  return state === 'closed' || state === 'cancelled';
}

/** A session of the last day may run into the night, and that still counts as the last day. */
const NIGHT_MS = 6 * 3_600_000;
const DAY_MS = 86_400_000;

/** Whether the last day at the venue and the night after it are over at `now`, whatever the meeting's state. */
export function isPastAt({
  meeting: { endsOn, offset },
  now,
}: {
  meeting: Pick<Meeting, 'endsOn' | 'offset'>;
  now: number;
}): boolean {
  return Date.parse(`${endsOn}T00:00:00Z`) + DAY_MS - (offset ?? 0) * 60_000 + NIGHT_MS <= now;
}

/** The state that readers see: a past meeting that nobody closed is `ended`, not under way. */
export type ShownState = MeetingState | 'ended';

export function shownState({ meeting, now }: { meeting: Meeting; now: number }): ShownState {
  const isOpen = meeting.state === 'in_session' || meeting.state === 'convened';
  return isOpen && isPastAt({ meeting, now }) ? 'ended' : meeting.state;
}

/** The time of a meeting's day at which its zone's offset is taken: no clock changes at noon. */
export function noonOf(date: string): string {
  return `${date}T12:00`;
}

/** The time that represents a meeting's first day. */
export function dayRequest({ startsOn, timeZone }: Pick<Meeting, 'startsOn' | 'timeZone'>): {
  startsAt: string;
  timeZone: string;
} {
  return { startsAt: noonOf(startsOn), timeZone };
}

/**
 * The code of the first thing wrong with a meeting's own fields, or null.
 * A meeting to be confirmed names what it depends on.
 */
export function findMeetingFault(
  meeting: Pick<Meeting, 'startsOn' | 'endsOn' | 'decideBy' | 'condition' | 'state'>,
): string | null {
  if (meeting.endsOn < meeting.startsOn) return 'meetings.ends_before_start';
  if (meeting.decideBy !== null && meeting.decideBy > meeting.endsOn) return 'meetings.decided_too_late';
  if (meeting.state === 'to_be_confirmed' && meeting.condition === null) return 'meetings.condition_missing';
  return null;
}

/**
 * The code of why a meeting cannot move there, or null. With a last day so long over, a mistyped year, all that people
 * entered for it would be forgotten within the hour.
 */
export function findMoveFault({
  from,
  to,
  now,
}: {
  from: Pick<Meeting, 'endsOn'>;
  to: Pick<Meeting, 'endsOn'>;
  now: number;
}): string | null {
  const isLongOver = (meeting: Pick<Meeting, 'endsOn'>) => isToForget({ lastDay: expiryOf(meeting), now });
  return isLongOver(to) && !isLongOver(from) ? 'meetings.dates_long_over' : null;
}

/** The card, if the presidency marked it as open; any other stays encrypted. */
export function openCardOf(meeting: Meeting): MeetingCard | null {
  return meeting.card.open ? meeting.card : null;
}

export function offsetRequest(place: { startsAt: string; timeZone: string }): FactRequest {
  return { kind: 'offset', timeZone: place.timeZone, wallTime: place.startsAt };
}

/** Minutes east of UTC; null while only the server can know, undefined if it does not know the zone. */
export function offsetFrom(
  facts: Facts | null,
  place: { startsAt: string; timeZone: string },
): number | null | undefined {
  if (facts === null) return null;
  return facts.offsets[offsetKey({ timeZone: place.timeZone, wallTime: place.startsAt })];
}

/** Why a local time cannot be written: the server does not know the zone, or the zone skips the time. */
export function timeBar(facts: Facts | null, place: { startsAt: string; timeZone: string }): Decision | null {
  if (offsetFrom(facts, place) === undefined) return refuse('meetings.unknown_time_zone');
  const { startsAt, timeZone } = place;
  const isSkipped = facts?.skipped?.includes(offsetKey({ timeZone, wallTime: startsAt })) === true;
  return isSkipped ? refuse('meetings.skipped_hour', { startsAt, timeZone }) : null;
}

/** By first day; of two that begin together, the one with a confirmed day first. */
function byStart(left: Doc<Meeting>, right: Doc<Meeting>): number {
  if (left.body.startsOn !== right.body.startsOn) return left.body.startsOn < right.body.startsOn ? -1 : 1;
  if (left.body.precision !== right.body.precision) return left.body.precision === 'day' ? -1 : 1;
  return left.id < right.id ? -1 : 1;
}

/**
 * Meetings under way first, then coming ones, then past ones, latest first.
 * @param today the reader's day, `YYYY-MM-DD`
 * @param now milliseconds since 1970
 */
export function sortMeetings({
  list,
  today,
  now,
}: {
  list: readonly Doc<Meeting>[];
  today: string;
  now: number;
}): Doc<Meeting>[] {
  const isPast = (meeting: Doc<Meeting>) => isOver(meeting.body.state) || meeting.body.endsOn < today;
  const isCurrent = ({ body }: Doc<Meeting>) => shownState({ meeting: body, now }) === 'in_session';
  const current = list.filter(isCurrent);
  const rest = list.filter((meeting) => !isCurrent(meeting));
  const coming = rest.filter((meeting) => !isPast(meeting)).sort(byStart);
  const past = rest.filter(isPast).sort((left, right) => byStart(right, left));
  return [...current.sort(byStart), ...coming, ...past];
}
