import { countryCodes, countryName, sortCountries } from '#app/i18n/countries.ts';
import type { Locale } from '#app/i18n/locale.ts';

/** Where partners of the committee call from, beside its own states. */
const PARTNERS = ['BE', 'DE', 'FR', 'GB', 'IT', 'NL', 'PT', 'US'];

/** Countries from which one calls in, by their names in the reader's language. */
export function countriesToCallFrom(locale: Locale): { readonly value: string; readonly label: string }[] {
  return sortCountries(locale, [...countryCodes, ...PARTNERS]).map((value) => ({
    value,
    label: countryName(locale, value),
  }));
}
