import type { Doc } from '#shared/kernel/mutation.ts';
import { daysLater, isOutsideDates } from '#shared/meetings/agenda.rules.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';

const DAY = 86_400_000;

type Days = Pick<Meeting, 'startsOn' | 'endsOn' | 'precision' | 'timeZone'>;
interface Hour {
  readonly startsAt: string;
  readonly timeZone: string;
}
type Timed = Pick<Doc, 'id'> & { readonly body: Hour };

/** An hour that something is to have, on the clock of its place. */
export interface Shift extends Hour {
  readonly id: string;
}

/** What a meeting that moves would take along, and what would stay without an hour that holds. */
export interface MovePlan {
  /** How many days later the first day is; below 0 if it is earlier. */
  readonly days: number;
  readonly items: readonly Shift[];
  readonly steps: readonly Shift[];
  /** Items that lie on none of the new days, moved or not. */
  readonly left: readonly string[];
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** The same hour on the clock of its place, so many days later; what kept the venue's clock keeps the new venue's. */
function shiftOf({ id, body }: Timed, { days, from, to }: { days: number; from: Days; to: Days }): Shift {
  const { startsAt, timeZone } = body;
  return {
    id,
    startsAt: `${daysLater(startsAt.slice(0, 10), days)}${startsAt.slice(10)}`,
    timeZone: timeZone === from.timeZone ? to.timeZone : timeZone,
  };
}

/** The first day of the agenda as it stands. */
function firstDay(items: readonly Timed[]): string | null {
  return items.map(({ body }) => body.startsAt.slice(0, 10)).sort()[0] ?? null;
}

/**
 * By how much the items of a meeting move when its days do. Counted from its first day; where no item lies on its days
 * any more (it was moved or put off before), from the first day of the items.
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
    // What is prepared the day before, or put away the day after, goes along.
    steps: fitting.length === 0 ? [] : steps.map((step) => shiftOf(step, { days, from, to })),
    left: left.map(({ id }) => id),
  };
}
