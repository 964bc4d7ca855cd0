import type { Actor } from '#shared/kernel/actor.ts';
import { governs } from '#shared/people/people.rules.ts';

/** Whether somebody of a state governs the committee's people: they hold the presidency. */
export const governsCommittee = (actor: Actor): boolean => actor.state !== null && governs(actor, null);

/** Whose people somebody governs: their own state's, the committee's (null), or both, in that order. */
export function governedBy(actor: Actor): readonly (string | null)[] {
  return [...(governs(actor, actor.state) ? [actor.state] : []), ...(governsCommittee(actor) ? [null] : [])];
}

/** What the server is asked about somebody else's people than the caller's own. */
function askedOf(actor: Actor, state: string | null): string {
  return state === actor.state ? '' : '?of=committee';
}
export const peoplePath = (actor: Actor, state: string | null) => `/api/people${askedOf(actor, state)}`;
export const invitePage = (actor: Actor, state: string | null) => `/people/new${askedOf(actor, state)}`;

/** The committee's, to whoever is of a state. */
export const COMMITTEE_PEOPLE = '/api/people?of=committee';
