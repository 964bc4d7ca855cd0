import { formatDay } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import { readText } from '#shared/kernel/text.ts';
import type { Appointment } from '#shared/mandates/appointments.schemas.ts';

/** "Plataforma EMPACT: cocaína" */
export function functionName({ function: given, scope }: Appointment, t: Translate): string {
  const name = t(`mandates.ring.function.${given}`);
  return scope === null ? name : `${name}: ${scope}`;
}

/** Who it is: their name, where the state gave it, else the office. */
export function holderName({ name, office }: Appointment, locale: Locale): string {
  return name ?? readText(office, locale).value;
}

/** "1 ene 2026 – 31 dic 2026" */
export function termInWords(
  { from, until }: { readonly from: string; readonly until: string | null },
  { t, locale }: { t: Translate; locale: Locale },
): string {
  const last = until === null ? t('mandates.open_end') : formatDay(locale, until);
  return `${formatDay(locale, from)} – ${last}`;
}
