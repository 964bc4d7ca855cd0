import { may } from '#shared/access/rules.ts';
import { mayRead, membersAudience } from '#shared/access/scopes.ts';
import { NATIONAL } from '#shared/contributions/contributions.schemas.ts';
import { type Actor, hasRole } from '#shared/kernel/actor.ts';
import { isPartnerBody } from '#shared/kernel/bodies.ts';
import { COMMITTEE, stateCompartment } from '#shared/kernel/compartments.ts';

/** Whether somebody reads what states opened to their body, and so computes the figures of the region themselves. */
export function computesFigures(actor: Actor): boolean {
  return isPartnerBody(actor.state) && hasRole(actor, 'partnerAnalyst');
}

/** Whether somebody reads the figures of the region, of the last day on which they were made. */
export function readsRegion(actor: Actor): boolean {
  return mayRead({ actor, compartment: COMMITTEE, audience: membersAudience('ideal') });
}

/** Whether somebody reads the figures of their own state. */
export function readsOwnFigures(actor: Actor): boolean {
  const { state } = actor;
  return state !== null && mayRead({ actor, compartment: stateCompartment(state), audience: NATIONAL });
}

export function readsFigures(actor: Actor): boolean {
  return computesFigures(actor) || readsRegion(actor);
}

export function plansBatches(actor: Actor): boolean {
  return may(actor, 'editions.edit');
}
