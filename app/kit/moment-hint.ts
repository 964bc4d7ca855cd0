import { capitalise, formatLongDay, wallHour } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import { turnAt } from '#shared/kernel/zones.ts';
import { cityOfZone } from './zones.ts';

interface Moment {
  t: Translate;
  locale: Locale;
  wallTime: string;
  timeZone: string;
}

/** What a form says about a time that the zone of the place skips, with the last one before and the first after. */
export function skippedHour({ t, locale, wallTime, timeZone }: Moment): string | null {
  const turn = turnAt({ timeZone, wallTime: wallTime.slice(0, 16) });
  if (turn?.kind !== 'skipped') return null;
  return t('kit.skipped_hour', {
    hour: wallHour(wallTime),
    city: cityOfZone({ timeZone, locale }),
    before: wallHour(turn.before),
    after: wallHour(turn.after),
  });
}

/**
 * "Jueves, 25 de junio de 2026, 15:00. Hora de Madrid" below a field: the browser's order of day and month differs by
 * country, so the form also says the moment in words. If a time occurs twice, it says which is meant.
 *
 * @param wallTime as typed; for an empty one only names the zone
 */
export function momentHint(moment: Moment): string {
  const { t, locale, wallTime, timeZone } = moment;
  const city = cityOfZone({ timeZone, locale });
  const clock = t('kit.hour_of', { city });
  if (wallTime === '') return clock;
  const said = `${capitalise(formatLongDay(locale, wallTime))}, ${wallHour(wallTime)}. ${clock}`;
  const isTwice = turnAt({ timeZone, wallTime: wallTime.slice(0, 16) })?.kind === 'repeated';
  const more = isTwice ? t('kit.repeated_hour', { city }) : skippedHour(moment);
  return more === null ? said : `${said}. ${more}`;
}
