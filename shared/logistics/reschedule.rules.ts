import { addDays, daysBetween } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { isOutsideDates } from '#shared/meetings/agenda.rules.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';

type Days = Pick<Meeting, 'startsOn' | 'endsOn' | 'precision' | 'timeZone'>;
interface Hour {
  readonly startsAt: string;
  readonly timeZone: string;
}
type Timed = Pick<Doc, 'id'> & { readonly body: Hour };

/** The new time of something, in the zone of its place. */
export interface Shift extends Hour {
  readonly id: string;
}

/** What a meeting that moves would take along, and what would stay without a valid time. */
export interface MovePlan {
  /** How many days later the first day is; below 0 if it is earlier. */
  readonly days: number;
  readonly items: readonly Shift[];
  readonly steps: readonly Shift[];
  /** Items that are on none of the new days, moved or not. */
  readonly left: readonly string[];
}

/** The same local time, so many days later; what used the venue's zone uses the new venue's. */
function shiftOf({ id, body }: Timed, { days, from, to }: { days: number; from: Days; to: Days }): Shift {
  const { startsAt, timeZone } = body;
  return {
    id,
    startsAt: `${addDays(startsAt.slice(0, 10), days)}${startsAt.slice(10)}`,
    timeZone: timeZone === from.timeZone ? to.timeZone : timeZone,
  };
}

/** The first day of the current agenda. */
function firstDay(items: readonly Timed[]): string | null {
  return items.map(({ body }) => body.startsAt.slice(0, 10)).sort()[0] ?? null;
}

/**
 * By how many days the items of a meeting move with it. Counted from its first day; if no item is on its days any more
 * (after an earlier move or postponement), from the first day of the items.
 */
export function planMove({
  from,
  to,
  items,
  steps = [],
}: {
  from: Days;
  to: Days;
  items: readonly Timed[];
  steps?: readonly Timed[];
}): MovePlan {
  const standing = items.filter(({ body }) => from.precision === 'day' && !isOutsideDates(from, body));
  const moving = standing.length > 0 ? standing : items;
  const first = standing.length > 0 ? from.startsOn : firstDay(items);
  const isDated = to.precision === 'day';
  const days = first === null || !isDated ? 0 : daysBetween(first, to.startsOn);
  const isMoved = isDated && (days !== 0 || from.timeZone !== to.timeZone);
  const shifts = isMoved ? moving.map((item) => shiftOf(item, { days, from, to })) : [];
  const fitting = shifts.filter((shift) => !isOutsideDates(to, shift));
  const moved = new Set(fitting.map(({ id }) => id));
  const left = items.filter(({ id, body }) => !moved.has(id) && (!isDated || isOutsideDates(to, body)));
  return {
    days,
    items: fitting,
    // Steps prepared the day before, or finished the day after, move too.
    steps: fitting.length === 0 ? [] : steps.map((step) => shiftOf(step, { days, from, to })),
    left: left.map(({ id }) => id),
  };
}
