import { formatDay } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import { type Locale, languageTags } from '#app/i18n/locale.ts';
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

/** "Punto de contacto · Ana Soto"; an office that begins with the name of the function stands alone. */
export function functionOf(held: Appointment, { t, locale }: { t: Translate; locale: Locale }): string {
  const [name, holder] = [functionName(held, t), holderName(held, locale)];
  const lower = (text: string) => text.toLocaleLowerCase(languageTags[locale]);
  return lower(holder).startsWith(lower(name)) ? holder : `${name} · ${holder}`;
}

/** "1 ene 2026 – 31 dic 2026" */
export function termInWords(
  { from, until }: { readonly from: string; readonly until: string | null },
  { t, locale }: { t: Translate; locale: Locale },
): string {
  const last = until === null ? t('mandates.open_end') : formatDay(locale, until);
  return `${formatDay(locale, from)} – ${last}`;
}
