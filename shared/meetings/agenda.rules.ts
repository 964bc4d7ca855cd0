import { addDays } from '#shared/kernel/days.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { instantOf, type OffsetAt } from '#shared/kernel/zones.ts';
import type { AgendaItem, Meeting } from './meetings.schemas.ts';

const MINUTE = 60_000;
/** Minutes before an item for its reminder. */
export const REMINDER_LEADS = [5, 10, 15, 30] as const;
export const REMINDER_MINUTES = 10;

/**
 * Whether a time is on no day of its meeting. For an item in another zone than the venue's, the days before and after
 * count too: midnight is at another time there.
 */
export function isOutsideDates(
  meeting: Pick<Meeting, 'startsOn' | 'endsOn' | 'timeZone'>,
  when: { startsAt: string; timeZone: string },
): boolean {
  const slack = when.timeZone === meeting.timeZone ? 0 : 1;
  const date = when.startsAt.slice(0, 10);
  return date < addDays(meeting.startsOn, -slack) || date > addDays(meeting.endsOn, slack);
}

/** Why an item's time is void, though nobody removed the item; null while it is valid. */
export type Void = 'cancelled' | 'postponed' | 'undated' | 'outside';

export function voidOf(
  meeting: Pick<Meeting, 'startsOn' | 'endsOn' | 'timeZone' | 'precision' | 'state'>,
  when: { startsAt: string; timeZone: string },
): Void | null {
  if (meeting.state === 'cancelled' || meeting.state === 'postponed') return meeting.state;
  if (meeting.precision !== 'day') return 'undated';
  return isOutsideDates(meeting, when) ? 'outside' : null;
}

export interface TimedItem {
  readonly id: string;
  readonly item: AgendaItem;
  /** Milliseconds since 1970; `endsAt` is the first instant after the item. */
  readonly startsAt: number;
  readonly endsAt: number;
  /** False until the server has computed the offset. */
  readonly isConfirmed: boolean;
  /** Why the time is void, though the item was not removed. */
  readonly off: Void | null;
}

/** Start and end of one item. Uses the server's offset, and the platform's until that is there. */
function whenAt({
  doc,
  offsetAt,
  meeting = null,
}: {
  doc: Doc<AgendaItem>;
  offsetAt: OffsetAt;
  meeting?: Meeting | null;
}): TimedItem {
  const { body } = doc;
  const offset = body.offset ?? offsetAt(body);
  const startsAt = instantOf({ wallTime: body.startsAt, offset });
  return {
    id: doc.id,
    item: body,
    startsAt,
    endsAt: startsAt + body.durationMinutes * MINUTE,
    isConfirmed: body.offset !== null,
    off: meeting === null ? null : voidOf(meeting, body),
  };
}

/**
 * In order of time; items that begin together in the presidency's order.
 *
 * @param meeting its days say which times are valid; without it all are
 */
export function timeAgenda({
  docs,
  offsetAt,
  meeting = null,
}: {
  docs: readonly Doc<AgendaItem>[];
  offsetAt: OffsetAt;
  meeting?: Meeting | null;
}): TimedItem[] {
  return docs
    .map((doc) => whenAt({ doc, offsetAt, meeting }))
    .sort(
      (left, right) =>
        left.startsAt - right.startsAt || left.item.order - right.item.order || (left.id < right.id ? -1 : 1),
    );
}

/** The items under way at `now`, and the first that begins after it. Several may run at once in two rooms. */
export function nowAndNext({
  items,
  now,
  open = null,
}: {
  items: readonly TimedItem[];
  now: number;
  /** The item that the room has open: if it is past its time, the one after it is next, late as well. */
  open?: string | null;
}): {
  current: TimedItem[];
  next: TimedItem | null;
} {
  const holding = items.filter(({ off }) => off === null);
  const current = holding.filter((item) => item.startsAt <= now && now < item.endsAt);
  const late = holding.find(({ id, endsAt }) => id === open && endsAt <= now);
  const after = late?.startsAt ?? now;
  let next: TimedItem | null = null;
  for (const item of holding) {
    // A break that is over was not taken, and is not any more.
    if (item.item.kind === 'break' && item.endsAt <= now) continue;
    if (item.startsAt > after && (next === null || item.startsAt < next.startsAt)) next = item;
  }
  return { current, next };
}

export interface AgendaDay {
  /** The venue's day, `YYYY-MM-DD`. */
  readonly date: string;
  readonly items: readonly TimedItem[];
}

/** Days in the venue's calendar: an evening in Madrid stays one evening for a reader in Santiago. */
export function agendaByDay(items: readonly TimedItem[]): AgendaDay[] {
  return [...groupBy(items, ({ item }) => item.startsAt.slice(0, 10))]
    .map(([date, list]) => ({ date, items: list }))
    .sort((left, right) => (left.date < right.date ? -1 : 1));
}

/**
 * Items whose reminder is due: they begin within the lead time and have not begun.
 * @param told ids of reminders already shown; a moved item is shown again, since its key contains its time
 */
export function dueReminders({
  items,
  now,
  told,
  lead = REMINDER_MINUTES,
}: {
  items: readonly TimedItem[];
  now: number;
  told: ReadonlySet<string>;
  /** Minutes. */
  lead?: number;
}): TimedItem[] {
  return items.filter(
    (item) =>
      item.item.kind !== 'break' &&
      item.off === null &&
      item.startsAt > now &&
      item.startsAt - now <= lead * MINUTE &&
      !told.has(reminderKey(item)),
  );
}

export function reminderKey(item: TimedItem): string {
  return `${item.id}@${item.startsAt}`;
}

/** Which of these items run at the same time as another of them; breaks do not count. */
export function findOverlaps(items: readonly TimedItem[]): Map<string, TimedItem[]> {
  const found = new Map<string, TimedItem[]>();
  const add = (item: TimedItem, other: TimedItem) =>
    found.set(item.id, [...(found.get(item.id) ?? []), other]);
  const inOrder = items
    .filter(({ item, off }) => item.kind !== 'break' && off === null)
    .sort((left, right) => left.startsAt - right.startsAt);
  let running: TimedItem[] = [];
  for (const item of inOrder) {
    running = running.filter((other) => other.endsAt > item.startsAt);
    for (const other of running) {
      add(item, other);
      add(other, item);
    }
    running.push(item);
  }
  return found;
}
