import { formatDay } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import type { JointActionDay } from '#shared/jointdays/jointdays.schemas.ts';

/** "1 mar 2027", or its first and last day. */
export function dayDaysInWords(
  { from, until }: Pick<JointActionDay, 'from' | 'until'>,
  { t, locale }: { readonly t: Translate; readonly locale: Locale },
): string {
  if (from === until) return formatDay(locale, from);
  return t('jointdays.days', { from: formatDay(locale, from), until: formatDay(locale, until) });
}
