import { adoptingFault } from '#shared/decisions/adopting.rules.ts';
import { decisions } from '#shared/decisions/decisions.schemas.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Guard } from '#shared/kernel/guard.ts';
import { type Decision, type Docs, refuse } from '#shared/kernel/mutation.ts';
import { type OperationalPlan, paos } from './pao.schemas.ts';

/**
 * Why a decision does not adopt a plan, of either kind; or null.
 *
 * @param used by which earlier versions of it were adopted: each version has its own
 */
export function planDecisionFault(
  docs: Docs,
  { decision, used = [] }: { readonly decision: string; readonly used?: readonly string[] },
): Decision | null {
  const fault = adoptingFault(docs.get(decisions, decision), {
    unknown: 'plans.unknown_decision',
    notAdopted: 'plans.decision_not_adopted',
  });
  if (fault !== null) return refuse(fault, { decision });
  return used.includes(decision) ? refuse('plans.decision_used', { decision }) : null;
}

/**
 * One decision may adopt the plans of several priorities, but of each only one: the plan of the next period has a decision
 * of its own. A guard, since the act names its plan and not the others of the priority.
 */
export const adoptedOnceGuard: Guard = {
  compartment: COMMITTEE,
  fault({ effects, source }) {
    for (const effect of effects) {
      if (effect.op !== 'set' || effect.collection !== paos.name) continue;
      const { decision } = effect.fields as Partial<OperationalPlan>;
      const priority = source.one(paos.name, effect.id)?.parent ?? null;
      if (decision == null || priority === null) continue;
      const isUsed = source
        .within(paos.name, priority)
        .some(({ id, body }) => id !== effect.id && body.decision === decision);
      if (isUsed) return refuse('plans.decision_used', { decision });
    }
    return null;
  },
};
