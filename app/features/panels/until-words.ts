import { formatDay } from '#app/i18n/format.ts';
import { dayHere } from '#app/kit/device-time.ts';
import type { TodayAsker } from '#app/kit/today-lines.ts';

/** Until when one rates; what is still waited for after that day counts as well. */
export function untilWords(
  { t, locale, now }: Pick<TodayAsker, 't' | 'locale' | 'now'>,
  { until, isWaited }: { until: string; isWaited: boolean },
): { words: string; isLate: boolean } {
  const isLate = isWaited && until < dayHere(now);
  return { words: t(isLate ? 'rating.late' : 'rating.until', { day: formatDay(locale, until) }), isLate };
}
