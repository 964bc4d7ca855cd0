import { formatDay, formatShortDay } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';

/** Days in words, as short as they stay clear; empty where none is known. */
export function daysInWords(
  { from, until }: { readonly from: string | null; readonly until: string | null },
  { t, locale }: { readonly t: Translate; readonly locale: Locale },
): string {
  const [first, last] = [from ?? until, until ?? from];
  if (first === null || last === null) return '';
  if (first === last) return formatDay(locale, first);
  const isOneYear = first.slice(0, 4) === last.slice(0, 4);
  const begins = isOneYear ? formatShortDay(locale, first) : formatDay(locale, first);
  return t('coherence.days', { from: begins, until: formatDay(locale, last) });
}
