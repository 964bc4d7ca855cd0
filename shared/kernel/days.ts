import * as v from 'valibot';

const DAY_MS = 86_400_000;
/** The zone that is furthest behind: there a day ends last. */
const FURTHEST_BEHIND_MS = 12 * 3_600_000;
/** The zone that is furthest ahead: there a day begins first. */
const FURTHEST_AHEAD_MS = 14 * 3_600_000;

/** Whether `YYYY-MM-DD` is in the calendar: 2026-02-30 is not. */
export function isDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}

/** A day of the calendar, `YYYY-MM-DD`, without a place. */
export const DaySchema = v.pipe(v.string(), v.isoDate(), v.check(isDay));

/**
 * A day as acts take it that phones may still send: it has the form of one. That it is in the calendar is asked when
 * the act is decided (`unrealDay`), so that whoever wrote it reads which day is none.
 */
export const WrittenDaySchema = v.pipe(v.string(), v.isoDate());

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative where the other is before it. */
export function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** When a day is over everywhere on earth, milliseconds since 1970. */
export function endOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) + DAY_MS + FURTHEST_BEHIND_MS;
}

export function laterDay(one: string, other: string): string {
  return one > other ? one : other;
}
export function earlierDay(one: string, other: string): string {
  return one < other ? one : other;
}

/** The last day that has begun anywhere: what is dated after it has not happened yet. */
export function lastDayBegun(now: number): string {
  return new Date(now + FURTHEST_AHEAD_MS).toISOString().slice(0, 10);
}

/** The day of an instant, milliseconds since 1970, in UTC: what holds everywhere begins and ends by it. */
export function utcDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
