import { addDays } from '#shared/kernel/days.ts';

const NONE: ReadonlySet<string> = new Set();

export function isWeekend(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** Neither a Saturday or Sunday nor one of the days on which a state does not work. */
export function isWorkingDay(day: string, holidays: ReadonlySet<string> = NONE): boolean {
  return !isWeekend(day) && !holidays.has(day);
}

/** A whole year of non-working days would otherwise never end. */
const MOST_DAYS = 3_700;

/**
 * The last of `days` working days after `from`, which itself does not count.
 *
 * @param holidays of the state whose calendar counts; without them only weekends are left out
 */
export function addWorkingDays({
  from,
  days,
  holidays = NONE,
}: {
  from: string;
  days: number;
  holidays?: ReadonlySet<string>;
}): string {
  let found = from;
  for (let left = days, turn = 0; left > 0 && turn < MOST_DAYS; turn += 1) {
    found = addDays(found, 1);
    if (isWorkingDay(found, holidays)) left -= 1;
  }
  return found;
}

/** Non-working days of one year, by day. */
export function holidaysOfYear<T extends { readonly body: { readonly day: string } }>(
  list: readonly T[],
  year: number,
): T[] {
  return list
    .filter(({ body }) => body.day.startsWith(`${year}-`))
    .sort((left, right) => (left.body.day < right.body.day ? -1 : 1));
}

/** Just the days, for counting. */
export function daysOff(list: readonly { readonly body: { readonly day: string } }[]): ReadonlySet<string> {
  return new Set(list.map(({ body }) => body.day));
}

/**
 * By whose calendar a period counts that begins on a day: the state that presides on its first day, to its end, so that
 * no deadline that runs already moves when the presidency does. Where no term is known, the calendar that was named.
 */
export function calendarStateOn({
  terms,
  day,
  named,
}: {
  terms: readonly { readonly state: string; readonly from: string; readonly until: string }[];
  day: string;
  named: string | null;
}): string | null {
  return terms.find(({ from, until }) => from <= day && day <= until)?.state ?? named;
}
