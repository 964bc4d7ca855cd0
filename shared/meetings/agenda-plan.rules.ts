import { type AgendaDay, findOverlaps, type TimedItem } from './agenda.rules.ts';
import type { AgendaItem, Meeting } from './meetings.schemas.ts';

const MINUTE = 60_000;
/** Where a day begins if nothing stands in it yet. */
const MORNING = '09:00';

/** A wall time `YYYY-MM-DDTHH:mm`, so many minutes later; the clocks of its place do not matter to a plan. */
export function minutesLater(wall: string, minutes: number): string {
  return new Date(Date.parse(`${wall}:00Z`) + minutes * MINUTE).toISOString().slice(0, 16);
}

/** Minutes from one wall time to another; negative if the second is earlier. */
export function minutesBetween(from: string, to: string): number {
  return (Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / MINUTE;
}

/** Wall time at which an item ends. */
export function endOf({
  startsAt,
  durationMinutes,
}: Pick<AgendaItem, 'startsAt' | 'durationMinutes'>): string {
  return minutesLater(startsAt, durationMinutes);
}

/** When the next item of a day would begin: at the latest end in it. */
export function nextStart(date: string, items: readonly TimedItem[]): string {
  const ends = items.filter(({ item }) => item.startsAt.startsWith(date)).map(({ item }) => endOf(item));
  return ends.sort().at(-1) ?? `${date}T${MORNING}`;
}

/** When one more item would begin in a meeting: after all others of its first day that is not past. */
export function freeStart(
  meeting: Pick<Meeting, 'startsOn' | 'endsOn'>,
  items: readonly TimedItem[],
  today: string,
): string {
  const isUnderWay = today > meeting.startsOn && today <= meeting.endsOn;
  return nextStart(isUnderWay ? today : meeting.startsOn, items);
}

/** The number after the highest one; null if the numbers are not plain. */
export function nextNumber(items: readonly TimedItem[]): string | null {
  const numbers = items.flatMap(({ item }) => (item.number === null ? [] : [Number(item.number)]));
  if (numbers.some((number) => !Number.isInteger(number))) return null;
  return String(Math.max(0, ...numbers) + 1);
}

export interface Move {
  readonly id: string;
  readonly startsAt: string;
}

/** The items of the same day that begin at or after this one, moved by so many minutes together with it. */
export function shiftFrom(day: AgendaDay, id: string, minutes: number): Move[] {
  const from = day.items.find((each) => each.id === id)?.item.startsAt;
  if (from === undefined || minutes === 0) return [];
  return day.items
    .filter(({ item }) => item.startsAt >= from)
    .map((each) => ({ id: each.id, startsAt: minutesLater(each.item.startsAt, minutes) }));
}

/**
 * An item and its neighbour in the day change places: what was between them stays between them, and everybody else
 * keeps their hour. Empty at the edge of the day.
 */
export function swapWith(day: AgendaDay, id: string, direction: 'earlier' | 'later'): Move[] {
  const at = day.items.findIndex((each) => each.id === id);
  const [first, second] = direction === 'earlier' ? [at - 1, at] : [at, at + 1];
  const before = day.items[first];
  const after = day.items[second];
  if (at < 0 || before === undefined || after === undefined) return [];
  const pause = Math.max(0, minutesBetween(endOf(before.item), after.item.startsAt));
  const startsAt = before.item.startsAt;
  return [
    { id: after.id, startsAt },
    { id: before.id, startsAt: minutesLater(startsAt, after.item.durationMinutes + pause) },
  ];
}

/** What is wrong with the hour of an item, with the remedy. */
export type Clash =
  | {
      readonly kind: 'overlap';
      readonly other: TimedItem;
      /** How long both run, in minutes. */
      readonly minutes: number;
      /** It also ends before the other does. */
      readonly isWithin: boolean;
      /** Where it could begin, and how long the other could last. */
      readonly freeFrom: string;
      readonly shorter: number;
    }
  | { readonly kind: 'outside' };

/**
 * The clashes of an agenda by the item that begins later: overlaps with what began before it, and hours outside the
 * days of the meeting. They block nothing while an agenda is typed.
 */
export function clashesOf(items: readonly TimedItem[]): Map<string, readonly Clash[]> {
  const found = new Map<string, Clash[]>();
  const add = (id: string, clash: Clash) => found.set(id, [...(found.get(id) ?? []), clash]);
  for (const item of items) if (item.off === 'outside') add(item.id, { kind: 'outside' });
  const place = new Map(items.map(({ id }, index) => [id, index]));
  for (const [id, others] of findOverlaps(items)) {
    const own = items[place.get(id) ?? -1];
    if (own === undefined) continue;
    for (const other of others) {
      const isEarlier = (place.get(other.id) ?? 0) < (place.get(id) ?? 0);
      if (!isEarlier) continue;
      const shorter = (own.startsAt - other.startsAt) / MINUTE;
      add(id, {
        kind: 'overlap',
        other,
        minutes: (Math.min(own.endsAt, other.endsAt) - own.startsAt) / MINUTE,
        isWithin: own.endsAt < other.endsAt,
        freeFrom: endOf(other.item),
        shorter,
      });
    }
  }
  return found;
}
