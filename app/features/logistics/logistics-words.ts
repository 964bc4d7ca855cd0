import { formatDay } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import type { Venue } from '#shared/logistics/venues.schemas.ts';

/** "25 jun 2026", "25 jun 2026 a 26 jun 2026"; null for a place without its own days. */
export function daysOfPlace({
  venue: { from, until },
  t,
  locale,
}: {
  venue: Pick<Venue, 'from' | 'until'>;
  t: Translate;
  locale: Locale;
}): string | null {
  if (from === null) return null;
  if (until === null || until === from) return formatDay(locale, from);
  return t('meetings.date_range', { from: formatDay(locale, from), to: formatDay(locale, until) });
}
