import { wordOf } from '#app/features/records/record-word.ts';
import { rejectionOf } from '#app/kit/attention.ts';
import type { RecordFacts } from '#app/sync/status.ts';
import { HANDED_OVER } from '#shared/mandates/mandates.rules.ts';
import type { Waits } from './waits-for.ts';

/** No correction changes these refusals: what was said is read and given up. */
export function isTooLate(facts: RecordFacts | null): boolean {
  return facts !== null && rejectionOf(facts) === 'panels.round_over';
}

/** It lies with others, who decide: here there is nothing left to do but to put one's own copy away. */
export function isHandedOver(facts: RecordFacts | null): boolean {
  return facts !== null && rejectionOf(facts) === HANDED_OVER;
}

/** Somebody else did what this was to do: here it is only put away, and what was written goes out another way. */
export function isDoneByOthers(facts: RecordFacts | null): boolean {
  return facts !== null && rejectionOf(facts) === 'counters.handed_already';
}

/** The word of a record in Envíos; of one that came too late, that it does not count; else for what others have to do it waits. */
export function sentWordOf({
  waits,
  ...told
}: Parameters<typeof wordOf>[0] & { waits: Waits | null }): ReturnType<typeof wordOf> {
  const known = wordOf(told);
  if (waits !== null) {
    const gauge = { saved: true, queued: true, sending: 0, received: false };
    return { word: told.t(`outbox.waits.${waits}`), gauge, tone: 'amber', icon: null };
  }
  if (isDoneByOthers(told.facts)) return { ...known, word: told.t('outbox.done_by_others') };
  return isTooLate(told.facts) ? { ...known, word: told.t('rating.lost.fact') } : known;
}
