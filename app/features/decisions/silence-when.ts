import { formatDay, formatHour } from '#app/i18n/format.ts';
import type { Locale } from '#app/i18n/locale.ts';
import { cityOfZone } from '#app/kit/zones.ts';
import { timeLeft } from '#shared/decisions/silences.rules.ts';
import { dayAt, offsetOfInstant } from '#shared/kernel/zones.ts';

/** "20 oct 2026, 18:00" by the clock of a place. */
export function whenIn(locale: Locale, { instant, timeZone }: { instant: number; timeZone: string }): string {
  const known = offsetOfInstant({ timeZone, instant }) === null ? 'UTC' : timeZone;
  return `${formatDay(locale, dayAt({ instant, timeZone: known }))}, ${formatHour({ instant, timeZone: known })}`;
}

/** "20 oct 2026, 18:00 (Santiago)": where nothing beside it says whose hour it is. */
export function whenThere(locale: Locale, of: { instant: number; timeZone: string }): string {
  return `${whenIn(locale, of)} (${cityOfZone({ timeZone: of.timeZone, locale })})`;
}

/** "3 d 4 h" or "4 h 12 min": two steps, which is enough to act on. */
export function leftInWords(until: number, now: number): string {
  const { days, hours, minutes } = timeLeft(until, now);
  if (days > 0) return `${days} d ${hours} h`;
  return hours > 0 ? `${hours} h ${minutes} min` : `${minutes} min`;
}
