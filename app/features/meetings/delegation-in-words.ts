import { countryName } from '#app/i18n/countries.ts';
import type { Saying } from '#app/kit/feature-words.ts';
import { readText } from '#shared/kernel/text.ts';
import { delegations } from '#shared/participants/participants.schemas.ts';

/** The name of the delegation with this code, in any meeting that this phone knows. */
export const delegationInWords: Saying = (code, { replica, locale }) => {
  const known = replica.all(delegations).find(({ body }) => body.code === code);
  return known === undefined ? countryName(locale, code) : readText(known.body.name, locale).value;
};
