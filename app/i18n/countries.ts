import { countryName, nameElsewhere, UNKNOWN_REGION } from '#shared/kernel/country-names.ts';
import { type NamedState, REGION_STATES, STATE_NAMES } from '#shared/kernel/state-names.ts';
import type { Locale } from './locale.ts';

export { countryName } from '#shared/kernel/country-names.ts';

export type CountryCode = NamedState;

export const countryCodes = Object.keys(STATE_NAMES) as readonly CountryCode[];

export const memberStates: readonly CountryCode[] = REGION_STATES;

/** What the device's own data name, too, and is no country: unions, test codes, islands that belong to one. */
const NO_COUNTRY: ReadonlySet<string> = new Set([
  ...['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'XK', UNKNOWN_REGION],
]);
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** A code of a former country stands for what it became: it is not offered beside that. */
const isCurrent = (code: string) => new Intl.Locale(`und-${code}`).region === code;

/** The countries of the world but those that the committee's papers name, as far as the device's own data know them. */
export function countriesElsewhere(locale: Locale): string[] {
  const own: readonly string[] = countryCodes;
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(
    (code) =>
      !own.includes(code) && !NO_COUNTRY.has(code) && nameElsewhere(locale, code) !== null && isCurrent(code),
  );
}

/** Codes in the alphabetical order of the language of the list. */
export function sortCountries(locale: Locale, codes: readonly string[]): string[] {
  const collator = new Intl.Collator(locale);
  return codes.toSorted((a, b) => collator.compare(countryName(locale, a), countryName(locale, b)));
}
