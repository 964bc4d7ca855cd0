import type { PartnerBody } from './bodies.ts';
import { stateNameIn } from './state-names.ts';
import type { Language } from './text.ts';

/** Bodies that are kept by a code like states, and are called the same in each language. */
const bodies = { XA: 'AMERIPOL' } as const satisfies Record<PartnerBody, string>;

/** Intl calls this one by a name, too: that it is not known. */
export const UNKNOWN_REGION = 'ZZ';

const elsewhere = new Map<Language, Intl.DisplayNames>();
/** As the platform's own data call it; null where they know no such country. */
export function nameElsewhere(language: Language, code: string): string | null {
  if (!/^[A-Z]{2}$/.test(code) || code === UNKNOWN_REGION) return null;
  let known = elsewhere.get(language);
  if (known === undefined) {
    known = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    elsewhere.set(language, known);
  }
  return known.of(code) ?? null;
}

/** Name of a country, or of a partner body, in a language; a code that nobody knows is shown as it is. */
export function countryName(language: Language, code: string): string {
  const own = stateNameIn(language, code);
  if (own !== null) return own;
  if (Object.hasOwn(bodies, code)) return bodies[code as keyof typeof bodies];
  return nameElsewhere(language, code) ?? code;
}
