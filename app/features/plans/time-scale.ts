import { addDays, daysBetween, earlierDay } from '#shared/kernel/days.ts';
import { addMonths, MOST_PERIODS } from '#shared/plans/periods.rules.ts';

/** Months that a scale names by a letter each; of a longer plan only each quarter, or each year, is named. */
const MOST_NAMED = 18;

export interface ScaleMonth {
  /** Its first day. */
  readonly day: string;
  /** Where it begins, from 0 to 1. */
  readonly at: number;
  readonly isNamed: boolean;
}

/** The calendar of a plan as a line: whole months, from 0 to 1. */
export interface TimeScale {
  /** First day, and the day after the last. */
  readonly from: string;
  readonly end: string;
  readonly months: readonly ScaleMonth[];
  /** Where a day begins; what lies outside stands at the edge. */
  at(day: string): number;
}

export function timeScale(plan: { readonly from: string; readonly until: string }): TimeScale {
  const from = `${plan.from.slice(0, 7)}-01`;
  // A mistyped year must not fill a screen.
  const end = earlierDay(addMonths(from, MOST_PERIODS), addMonths(`${plan.until.slice(0, 7)}-01`, 1));
  const all = Math.max(1, daysBetween(from, end));
  const at = (day: string) => Math.min(1, Math.max(0, daysBetween(from, day) / all));
  const days: string[] = [];
  for (let day = from; day < end; day = addMonths(day, 1)) days.push(day);
  const step = days.length <= MOST_NAMED ? 1 : days.length <= 3 * MOST_NAMED ? 3 : 12;
  return {
    ...{ from, end, at },
    months: days.map((day, index) => ({ day, at: at(day), isNamed: index % step === 0 })),
  };
}

export interface Bar {
  /** From 0 to 1. */
  readonly start: number;
  readonly width: number;
}

/** Where an action stands on the line; null if its days are not set, or none of them is of the plan. */
export function barOf(
  { from, until }: { readonly from: string | null; readonly until: string | null },
  scale: TimeScale,
): Bar | null {
  if (from === null || until === null || until < scale.from || from >= scale.end) return null;
  const start = scale.at(from);
  return { start, width: Math.max(0.004, scale.at(addDays(until, 1)) - start) };
}
