import type { Doc } from '#shared/kernel/mutation.ts';
import type { CommitteeDecision } from './decisions.schemas.ts';

/** Whether a decision was adopted and holds still: only such a one adopts anything. */
export function holds({ state, ended }: Pick<CommitteeDecision, 'state' | 'ended'>): boolean {
  return state === 'adopted' && ended === undefined;
}

/**
 * Why a decision adopts nothing, by the code that the asking feature has for it; or null.
 *
 * @param codes that there is none, and that it was not adopted or holds no longer
 */
export function adoptingFault<Code extends string>(
  decision: Doc<CommitteeDecision> | null,
  codes: { readonly unknown: Code; readonly notAdopted: Code },
): Code | null {
  if (decision === null) return codes.unknown;
  return holds(decision.body) ? null : codes.notAdopted;
}
