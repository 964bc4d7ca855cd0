import { may } from '#shared/access/rules.ts';
import { isPartnerSeat, isSeatFitting } from '#shared/access/seats.ts';
import { type Actor, holdsOffice, ROLES, type Role } from '#shared/kernel/actor.ts';
import { isPartnerBody } from '#shared/kernel/bodies.ts';
import type { CodedError } from '#shared/kernel/errors.ts';
import {
  createCounterpartAloneError,
  createCounterpartSeatError,
  createDelegationNotFittingError,
  createPlaceNeededError,
  createRoleNeededError,
  createRoleNotFittingError,
  createSeatOfABodyError,
  createSeatOfAStateError,
} from './people.errors.ts';

/** What a person gets by an invitation, or by a change of roles. */
export interface Place {
  readonly state: string | null;
  readonly delegation: string | null;
  readonly roles: readonly Role[];
  readonly institution: string | null;
  readonly unit: string | null;
}

/**
 * Whether the actor enrols, changes and revokes the people of `state`; null means the committee's own. Whoever is of a
 * state and holds the presidency may govern both.
 */
export function governs(actor: Actor, state: string | null): boolean {
  return state === null ? may(actor, 'committee.people', { state }) : may(actor, 'state.people', { state });
}

/**
 * Whether somebody may be asked to witness that a partner body is who it says: an administrator of a state, who does not
 * preside. What else keeps them from it only the server knows.
 */
export function mayWitness(actor: Actor): boolean {
  if (actor.state === null || isPartnerBody(actor.state)) return false;
  if (holdsOffice(actor, 'presidencyAdmin', 'presidencyDelegate')) return false;
  return may(actor, 'body.witness');
}

/** Why nobody can get this place; null if it is possible. */
export function misfitOf(place: Place): CodedError | null {
  const kind = place.state === null ? 'committee' : 'state';
  const foreign = place.roles.find((role) => ROLES[role] !== kind);
  if (foreign !== undefined) return createRoleNotFittingError({ role: foreign });
  // What is opened to a partner body is for those whom the body itself has made its analysts.
  if (place.roles.includes('partnerAnalyst') && !isPartnerBody(place.state))
    return createRoleNotFittingError({ role: 'partnerAnalyst' });
  if (place.state !== null && place.roles.length === 0) return createRoleNeededError();
  if (place.roles.includes('counterpart')) {
    if (place.roles.length > 1) return createCounterpartAloneError();
    if (place.delegation === null || place.delegation === 'presidency') return createCounterpartSeatError();
  }
  if (!isSeatFitting(place)) {
    if (place.state !== null) return createDelegationNotFittingError();
    const isPartners = place.delegation !== null && isPartnerSeat(place.delegation);
    return isPartners ? createSeatOfABodyError() : createSeatOfAStateError();
  }
  // Without them the audience of a report would be `none/none`, which everybody without a unit would share.
  const worksInUnit = place.roles.some((role) => role === 'fieldOfficer' || role === 'unitHead');
  const worksInInstitution = worksInUnit || place.roles.includes('institutionHead');
  if (worksInInstitution && place.institution === null)
    return createPlaceNeededError({ what: 'institution' });
  if (worksInUnit && place.unit === null) return createPlaceNeededError({ what: 'unit' });
  return null;
}
