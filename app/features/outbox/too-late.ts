import { wordOf } from '#app/features/records/record-word.ts';
import { rejectionOf } from '#app/kit/attention.ts';
import type { RecordFacts } from '#app/sync/status.ts';
import { HANDED_OVER } from '#shared/mandates/mandates.rules.ts';

/** No correction changes these refusals: what was said is read and given up. */
export function isTooLate(facts: RecordFacts | null): boolean {
  return facts !== null && rejectionOf(facts) === 'panels.round_over';
}

/** It lies with others, who decide: here there is nothing left to do but to put one's own copy away. */
export function isHandedOver(facts: RecordFacts | null): boolean {
  return facts !== null && rejectionOf(facts) === HANDED_OVER;
}

/** The word of a record in Envíos; of one that came too late, that it does not count. */
export function sentWordOf(told: Parameters<typeof wordOf>[0]): ReturnType<typeof wordOf> {
  const known = wordOf(told);
  return isTooLate(told.facts) ? { ...known, word: told.t('rating.lost.fact') } : known;
}
