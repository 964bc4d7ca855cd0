import { delegationInWords } from '#app/features/meetings/delegation-in-words.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Asker } from '#app/kit/feature-words.ts';
import { isStateCode } from '#shared/access/seats.ts';
import { AGENCIES, agencyNameIn } from '#shared/coherence/agency-names.rules.ts';

/** What an agency, a network or the state of a national unit is called. */
export function agencyInWords(code: string, asker: Asker & { readonly t: Translate }): string {
  const name = agencyNameIn(asker.locale, code);
  // The national unit of AMERIPOL, a state's own plan: the state is whose it is.
  if (isStateCode(code)) return asker.t('coherence.of_state', { state: name });
  const isKnown = AGENCIES.some((each) => each === code);
  return isKnown ? name : (delegationInWords(code, asker) ?? name);
}
