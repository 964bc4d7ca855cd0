import { type Actor, hasRole, holdsOffice, MEETING_ROLES } from '#shared/kernel/actor.ts';
import { isPartnerBody } from '#shared/kernel/bodies.ts';
import { isRegionState } from '#shared/kernel/state-names.ts';

/**
 * Whether somebody is of the members: of a state of the region and in its meetings, or presiding. Another state, such as
 * Spain, takes part in meetings and is no member; it may be of the very counterpart of a dialogue.
 */
export function isOfMembers(actor: Actor): boolean {
  const isOfState = actor.state !== null && isRegionState(actor.state) && hasRole(actor, ...MEETING_ROLES);
  return isOfState || holdsOffice(actor, 'presidencyAdmin', 'presidencyDelegate');
}

/** Priorities and plans, their progress, what came of them, and what agencies plan: by topic, or by operational plan. */
export function plansAudience(topic: string): string {
  return `${PLANS}${topic}`;
}
export const PLANS = 'plans/';

/**
 * Whether somebody reads the cycle's plans: members, partner bodies, the programme, and whoever leads a plan or an action.
 * No observer, no agency and no counterpart: what they are to know of a plan is given to them on paper.
 */
export function readsPlans(actor: Actor): boolean {
  if (isOfMembers(actor) || holdsOffice(actor, 'programmeSupport')) return true;
  if (isPartnerBody(actor.state)) return hasRole(actor, ...MEETING_ROLES);
  if (actor.state === null || !isRegionState(actor.state)) return false;
  return hasRole(actor, 'actionLeader') || holdsOffice(actor, 'planLeader');
}
