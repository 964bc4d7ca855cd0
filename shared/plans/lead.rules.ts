import { may } from '#shared/access/rules.ts';
import { seatOf } from '#shared/access/seats.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Operation, OperationalPlan } from './pao.schemas.ts';

type Led = Pick<OperationalPlan, 'leader' | 'coLeader'>;
type Drafted = Led & Pick<OperationalPlan, 'participants'>;

/** Whoever presides: over every plan, and alone over its adoption. */
export function presidesPlans(actor: Actor): boolean {
  return may(actor, 'strategy.edit');
}

const isOneOf = (wanted: string | null, { leader, coLeader }: Led): boolean =>
  wanted !== null && (wanted === leader || wanted === coLeader);

/**
 * Whether somebody leads a plan: whoever presides, people of the leader's or co-leader's own delegation, and whoever has
 * the office by mandate, if their own state is one of the two.
 */
export function leadsPlan(actor: Actor, pao: Led): boolean {
  if (presidesPlans(actor)) return true;
  const seat = seatOf(actor);
  if (isOneOf(seat, pao)) return may(actor, 'plans.lead', { delegation: seat }) || leadsByMandate(actor, pao);
  return leadsByMandate(actor, pao);
}
function leadsByMandate(actor: Actor, pao: Led): boolean {
  return isOneOf(actor.state, pao) && may(actor, 'plans.lead_by_mandate');
}

/** Whether somebody drafts a plan with others: whoever leads it, and the own delegation of each that takes part. */
export function draftsPlan(actor: Actor, pao: Drafted): boolean {
  if (leadsPlan(actor, pao)) return true;
  const seat = seatOf(actor);
  return seat !== null && pao.participants.includes(seat) && may(actor, 'plans.draft', { delegation: seat });
}

/** Whether somebody drafts an action: of those who take part each its own, and those that nobody leads yet. */
export function draftsOperation(actor: Actor, pao: Drafted, { leader }: Pick<Operation, 'leader'>): boolean {
  if (leadsPlan(actor, pao)) return true;
  return draftsPlan(actor, pao) && (leader === null || leader.delegation === seatOf(actor));
}

/** As long as a plan is not adopted, all who take part draft it. */
export function isDrafted({ state }: Pick<OperationalPlan, 'state'>): boolean {
  return state === 'drafting' || state === 'consultation';
}

/**
 * Whether somebody may work on an action now: while it is drafted all who draft it, afterwards whoever leads the plan and
 * the delegation that leads the action.
 */
export function worksOnOperation(
  actor: Actor,
  pao: Drafted & Pick<OperationalPlan, 'state'>,
  operation: Pick<Operation, 'leader'>,
): boolean {
  if (pao.state === 'closed') return false;
  if (leadsPlan(actor, pao)) return true;
  return (isDrafted(pao) || operation.leader !== null) && draftsOperation(actor, pao, operation);
}

/** Whether somebody may add actions now. */
export function addsOperations(actor: Actor, pao: Drafted & Pick<OperationalPlan, 'state'>): boolean {
  if (pao.state === 'closed') return false;
  return isDrafted(pao) ? draftsPlan(actor, pao) : leadsPlan(actor, pao);
}
