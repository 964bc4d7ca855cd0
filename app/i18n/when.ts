import { dayOf, formatDay, formatHour } from './format.ts';
import type { Locale } from './locale.ts';

/** "4 mar 2026, 14:05" of an instant (ms), by this phone's own zone. */
export function formatWhen(locale: Locale, instant: number): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return `${formatDay(locale, dayOf({ instant, timeZone }))}, ${formatHour({ instant, timeZone })}`;
}
