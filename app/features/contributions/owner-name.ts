import { countryName } from '#app/i18n/countries.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import { isPartnerBody } from '#shared/kernel/bodies.ts';

/** Whose contribution it is: a state's, or a partner body's. */
export function ownerName({ t, locale, state }: { t: Translate; locale: Locale; state: string }): string {
  return isPartnerBody(state) ? t(`ideal.body.${state}`) : countryName(locale, state);
}
