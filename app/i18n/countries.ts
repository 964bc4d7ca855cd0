import type { PartnerBody } from '#shared/kernel/bodies.ts';
import { type NamedState, REGION_STATES, STATE_NAMES, stateNameIn } from '#shared/kernel/state-names.ts';
import type { Locale } from './locale.ts';

export type CountryCode = NamedState;

export const countryCodes = Object.keys(STATE_NAMES) as readonly CountryCode[];

export const memberStates: readonly CountryCode[] = REGION_STATES;

/** Bodies that are kept by a code like states, and are called the same in each language. */
const bodies = { XA: 'AMERIPOL' } as const satisfies Record<PartnerBody, string>;

const elsewhere = new Map<Locale, Intl.DisplayNames>();
/** As the device's own data call it; null where they know no such country. */
function nameElsewhere(locale: Locale, code: string): string | null {
  if (!/^[A-Z]{2}$/.test(code) || code === UNKNOWN_REGION) return null;
  let known = elsewhere.get(locale);
  if (known === undefined) {
    known = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
    elsewhere.set(locale, known);
  }
  return known.of(code) ?? null;
}
/** Intl calls this one by a name, too: that it is not known. */
const UNKNOWN_REGION = 'ZZ';

/** Name of a country, or of a partner body, in a language; a code that nobody knows is shown as it is. */
export function countryName(locale: Locale, code: string): string {
  const own = stateNameIn(locale, code);
  if (own !== null) return own;
  if (Object.hasOwn(bodies, code)) return bodies[code as keyof typeof bodies];
  return nameElsewhere(locale, code) ?? code;
}

/** Codes in the alphabetical order of the language of the list. */
export function sortCountries(locale: Locale, codes: readonly string[]): string[] {
  const collator = new Intl.Collator(locale);
  return codes.toSorted((a, b) => collator.compare(countryName(locale, a), countryName(locale, b)));
}
