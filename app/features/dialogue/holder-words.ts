import { delegationInWords } from '#app/features/meetings/delegation-in-words.ts';
import { countryName } from '#app/i18n/countries.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Asker } from '#app/kit/feature-words.ts';
import { isStateCode } from '#shared/access/seats.ts';

/** Bodies that are called by the dictionary: a counterpart reads no list of the committee's delegations elsewhere. */
const NAMED = [
  'eu-cosi',
  'eu-home',
  'eu-eeas',
  'eu-council',
  'europol',
  'frontex',
  'eurojust',
  'cepol',
  'euda',
  'ameripol',
] as const;
const isNamed = (code: string): code is (typeof NAMED)[number] | 'presidency' =>
  code === 'presidency' || NAMED.some((each) => each === code);

/** With whom there can be a dialogue, before any meeting knows them. */
export const COUNTERPARTS: readonly string[] = NAMED;

/** What a state, a body or whoever presides is called. */
export function holderInWords(code: string, words: Asker & { readonly t: Translate }): string {
  if (isStateCode(code)) return countryName(words.locale, code);
  if (isNamed(code)) return words.t(`dialogue.counterpart.${code}`);
  return delegationInWords(code, words) ?? code;
}
