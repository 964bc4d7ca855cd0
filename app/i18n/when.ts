import { dayOf, formatDay, formatHour, ownZone } from './format.ts';
import type { Locale } from './locale.ts';

/** "4 mar 2026, 14:05" for an instant (ms), in this phone's zone. */
export function formatWhen(locale: Locale, instant: number): string {
  const timeZone = ownZone();
  return `${formatDay(locale, dayOf({ instant, timeZone }))}, ${formatHour({ instant, timeZone })}`;
}

/** Whether two instants (ms) are on one day, in this phone's zone. */
export function isSameDay(left: number, right: number): boolean {
  const timeZone = ownZone();
  return dayOf({ instant: left, timeZone }) === dayOf({ instant: right, timeZone });
}

/** "14:05" for an instant (ms) on the same day as `now`, else with its day; in this phone's zone. */
export function formatMoment({
  locale,
  instant,
  now,
}: {
  locale: Locale;
  instant: number;
  now: number;
}): string {
  return isSameDay(instant, now) ? formatHour({ instant, timeZone: ownZone() }) : formatWhen(locale, instant);
}
