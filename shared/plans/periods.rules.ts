import { addDays, isDay } from '#shared/kernel/days.ts';
import type { Frequency } from './plans.schemas.ts';

export const MONTHS_OF: Readonly<Record<Frequency, number>> = {
  monthly: 1,
  quarterly: 3,
  half_yearly: 6,
  yearly: 12,
};
/** Fifty years by the month: no plan is longer, and a mistyped year must not fill a screen. */
export const MOST_PERIODS = 600;

export interface Period {
  /** First and last day. */
  readonly from: string;
  readonly until: string;
}

/** What a day can be written as at the latest. */
const LAST_DAY = '9999-12-31';

/** The same day of another month, or the last one of a month that is too short for it. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const at = new Date(0);
  at.setUTCFullYear(year, month + months, 0);
  at.setUTCDate(Math.min(date, at.getUTCDate()));
  const written = at.toISOString();
  return written.startsWith('+') ? LAST_DAY : written.slice(0, 10);
}

/**
 * The periods of a plan: calendar months counted from its first day, without a gap; the last one ends with the plan. None
 * where a day is not in the calendar or the plan ends before it begins.
 */
export function periodsOf({
  from,
  until,
  frequency,
}: {
  from: string;
  until: string;
  frequency: Frequency;
}): Period[] {
  if (!isDay(from) || !isDay(until)) return [];
  const periods: Period[] = [];
  let start = from;
  while (start <= until && periods.length < MOST_PERIODS) {
    // Counted from the first day each time: a start on the 31st comes back to the 31st after a short month.
    const next = addMonths(from, (periods.length + 1) * MONTHS_OF[frequency]);
    if (next > until || next <= start) return [...periods, { from: start, until }];
    periods.push({ from: start, until: addDays(next, -1) });
    start = next;
  }
  return periods;
}

/** The last period that is over on a day, or null: before that nothing is owed. */
export function lastOver(periods: readonly Period[], today: string): Period | null {
  return periods.findLast(({ until }) => until < today) ?? null;
}

/** The period in which a day lies, or null. */
export function periodAt(periods: readonly Period[], day: string): Period | null {
  return periods.find(({ from, until }) => from <= day && day <= until) ?? null;
}

/** Whether two are the same period: a page of one stays while what it was worked out of changes. */
export function isSamePeriod(one: Period | null, other: Period | null): boolean {
  return one?.from === other?.from && one?.until === other?.until;
}

/** The period that begins on a day, or null: the ids of reports name it so. */
export function periodFrom(periods: readonly Period[], from: string): Period | null {
  return periods.find((period) => period.from === from) ?? null;
}
