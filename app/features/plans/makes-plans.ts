import { seatOf } from '#shared/access/seats.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { leadsPlan, presidesPlans } from '#shared/plans/lead.rules.ts';

/** Whether somebody begins operational plans: whoever presides any, others those that their own delegation leads. */
export function makesPlans(actor: Actor): boolean {
  if (presidesPlans(actor)) return true;
  return [seatOf(actor), actor.state].some(
    (leader) => leader !== null && leadsPlan(actor, { leader, coLeader: null }),
  );
}
