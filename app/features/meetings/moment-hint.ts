import { formatLongDay, wallHour } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import { capitalise } from './meeting-words.ts';
import { cityOfZone } from './zones.ts';

/**
 * "Jueves, 25 de junio de 2026, 15:00. Hora de Madrid" under a field: the browser's own order of day and month
 * differs by country, so the moment is also said in words.
 *
 * @param wallTime as typed; of an empty one only whose clock it is
 */
export function momentHint({
  t,
  locale,
  wallTime,
  timeZone,
}: {
  t: Translate;
  locale: Locale;
  wallTime: string;
  timeZone: string;
}): string {
  const city = t('meetings.editing.starts_at_hint', { city: cityOfZone({ timeZone, locale }) });
  if (wallTime === '') return city;
  return `${capitalise(formatLongDay(locale, wallTime))}, ${wallHour(wallTime)}. ${city}`;
}
