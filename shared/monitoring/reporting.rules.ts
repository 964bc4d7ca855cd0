import { may } from '#shared/access/rules.ts';
import { isPartnerSeat, isStateCode, seatOf } from '#shared/access/seats.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { leadsPlan, presidesPlans } from '#shared/plans/lead.rules.ts';
import type { Operation, OperationalPlan } from '#shared/plans/pao.schemas.ts';
import type { Kpi, Party, StrategicPlan } from '#shared/plans/plans.schemas.ts';

type Led = Pick<OperationalPlan, 'leader' | 'coLeader'>;
type LedAction = Pick<Operation, 'leader' | 'coLeader'>;

/** Whether a delegation has people of its own here: a state, or a partner body that governs its own people. */
function hasPeople(delegation: string): boolean {
  return isStateCode(delegation) || isPartnerSeat(delegation);
}
/** Whether people of a party report for it here; what a body without any does is written down by whoever leads. */
export function reportsItself(party: Pick<Party, 'delegation'> | null): boolean {
  return party !== null && hasPeople(party.delegation);
}

function isOf(actor: Actor, { delegation, institution }: Party): boolean {
  return may(actor, 'plans.report', { delegation, state: delegation, institution });
}

/** An action leader of this very institution, who reports also where it is only the second. */
function isInstitutionOf(actor: Actor, { delegation, institution }: Party): boolean {
  return may(actor, 'plans.report', { state: delegation, institution });
}

/**
 * Whether somebody reports on an action: the delegation that leads it, action leaders of the institution that leads it or
 * leads it with another; and whoever leads the plan, for an action whose leader has no people here.
 */
export function reportsOn(actor: Actor, { leader, coLeader }: LedAction, pao: Led): boolean {
  if (leader !== null && isOf(actor, leader)) return true;
  if (coLeader !== null && isInstitutionOf(actor, coLeader)) return true;
  return !reportsItself(leader) && leadsPlan(actor, pao);
}

/** Of which plan an indicator is; an action's one also says which action. */
export type KpiPlace =
  | { readonly pao: Led; readonly operation: LedAction }
  | { readonly strategy: Pick<StrategicPlan, 'state'> };

const isSame = (one: Party | null, other: Party) => one?.delegation === other.delegation;

/**
 * Whether somebody enters the figures of an indicator: the one body that is responsible for it. Of an action whose leader
 * that is, whichever of its people report on the action; of a body that has no people here, whoever leads the plan.
 */
export function measures(actor: Actor, { responsible }: Pick<Kpi, 'responsible'>, place: KpiPlace): boolean {
  if (isOf(actor, responsible)) return true;
  if ('strategy' in place) return !reportsItself(responsible) && presidesPlans(actor);
  const { pao, operation } = place;
  if (!reportsItself(responsible)) return leadsPlan(actor, pao);
  const isLeaders = isSame(operation.leader, responsible) || isSame(operation.coLeader, responsible);
  // Of two that lead an action each enters its own alone.
  const isOwn = seatOf(actor) === responsible.delegation;
  return isLeaders && isOwn && reportsItself(operation.leader) && reportsOn(actor, operation, pao);
}

const REPORTED: ReadonlySet<OperationalPlan['state']> = new Set(['adopted', 'running', 'reporting']);
/** Whether a plan is reported on: it is adopted, and not closed. */
export function isReported({ state }: Pick<OperationalPlan, 'state'>): boolean {
  return REPORTED.has(state);
}
/** The same of the multi-year plan. */
export function isMeasured({ state }: Pick<StrategicPlan, 'state'>): boolean {
  return state === 'adopted' || state === 'in_force';
}

/**
 * Whether somebody answers a recommendation and follows it up: its owner, and whoever keeps evaluations for a body that has
 * no people here.
 */
export function ownsRecommendation(actor: Actor, { owner }: { readonly owner: string }): boolean {
  if (may(actor, 'plans.report', { delegation: owner })) return true;
  return !hasPeople(owner) && may(actor, 'plans.keep');
}
