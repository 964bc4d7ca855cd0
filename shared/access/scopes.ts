import { type Actor, hasRole } from '#shared/kernel/actor.ts';
import { COMMITTEE, type CompartmentName, stateOf, withoutCovered } from '#shared/kernel/compartments.ts';

/** The path of a report's author: customs, prosecution and prisons stand beside each other, never within. */
export function reportAudience(actor: Actor): string {
  return `reports/${actor.institution ?? 'none'}/${actor.unit ?? 'none'}/${actor.person}`;
}

export function attendanceAudience(actor: Actor): string {
  return `attendance/${actor.delegation ?? 'none'}/${actor.person}`;
}

function committeeScopes(actor: Actor): string[] {
  const scopes = ['all', `person/${actor.person}`];
  scopes.push(actor.delegation === null ? attendanceAudience(actor) : `attendance/${actor.delegation}/`);
  if (hasRole(actor, 'presidencyAdmin', 'presidencyDelegate'))
    scopes.push('presidency/', 'logistics/', 'attendance/');
  if (hasRole(actor, 'programmeSupport')) scopes.push('logistics/', 'attendance/');
  return scopes;
}

function stateScopes(actor: Actor): string[] {
  const scopes = ['all', `person/${actor.person}`];
  if (hasRole(actor, 'fieldOfficer', 'unitHead', 'institutionHead')) scopes.push(reportAudience(actor));
  if (hasRole(actor, 'unitHead') && actor.institution !== null && actor.unit !== null) {
    scopes.push(`reports/${actor.institution}/${actor.unit}/`);
  }
  if (hasRole(actor, 'institutionHead') && actor.institution !== null)
    scopes.push(`reports/${actor.institution}/`);
  if (hasRole(actor, 'pointOfContact')) scopes.push('reports/', 'national/');
  return scopes;
}

/**
 * What an actor reads in a compartment, as path prefixes, none covering another. Empty means: nothing at all,
 * the compartment does not exist for them (design §2.3, §7).
 */
export function scopesOf({ actor, compartment }: { actor: Actor; compartment: CompartmentName }): string[] {
  if (compartment === COMMITTEE) return withoutCovered(committeeScopes(actor));
  const state = stateOf(compartment);
  if (state === null || actor.state !== state) return [];
  return withoutCovered(stateScopes(actor));
}

/** The compartments a person's device replicates. */
export function compartmentsOf(actor: Actor): CompartmentName[] {
  return actor.state === null ? [COMMITTEE] : [COMMITTEE, `state:${actor.state}`];
}
