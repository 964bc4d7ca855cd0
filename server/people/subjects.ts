import {
  createLastAdministratorError,
  createPeopleNotAllowedError,
  createPersonUnknownError,
} from '#shared/people/people.errors.ts';
import { governs } from '#shared/people/people.rules.ts';
import type { PeopleQuery } from '#shared/people/people.schemas.ts';
import type { Deed } from '../session/audit.ts';
import type { Caller } from '../session/caller.ts';
import { canAct } from '../session/can-act.ts';
import type { IdentityContext } from '../session/identity-context.ts';
import { holdersOf, officesOf } from '../session/mandates.repository.ts';
import { actorOf, findPerson, listPersons, type PersonRow } from '../session/persons.repository.ts';

/** Whose people a list is about; null for the committee. */
export function stateAsked(caller: Caller, of: PeopleQuery['of']): string | null {
  return of === 'committee' ? null : caller.person.state;
}

/** The state whose people the caller governs; null for the committee. `people.not_allowed` for everybody else. */
export function requireGovernor(caller: Caller, state: string | null): void {
  if (!governs(caller.actor, state)) throw createPeopleNotAllowedError();
}

/** Whether the caller may know of somebody there: their own people, and those whom they govern. */
export function knows({ actor, person }: Caller, state: string | null): boolean {
  return state === person.state || governs(actor, state);
}

/** A person whom the caller may know of. A person of another state gets the same answer as nobody. */
function requirePerson(
  context: IdentityContext,
  { caller, person, deed }: { caller: Caller; person: string; deed: Deed },
): PersonRow {
  const found = findPerson(context, person);
  if (found === null) throw createPersonUnknownError();
  deed.state = found.state;
  if (!knows(caller, found.state)) throw createPersonUnknownError();
  return found;
}

/** A person whom the caller governs. */
export function requireGoverned(
  context: IdentityContext,
  wanted: { caller: Caller; person: string; deed: Deed },
): PersonRow {
  const person = requirePerson(context, wanted);
  requireGovernor(wanted.caller, person.state);
  return person;
}

/**
 * Whatever they administer, another must be left who can act: of their state, and of the committee, whose administrators
 * may be of any state.
 */
export function requireAnotherAdministrator(context: IdentityContext, person: PersonRow): void {
  const administers = (each: PersonRow, state: string | null) =>
    governs({ ...actorOf(each, ''), mandates: officesOf(context, each.id) }, state);
  const presiding = () =>
    holdersOf(context, 'presidencyAdmin').flatMap((id) => findPerson(context, id) ?? []);
  for (const state of new Set([person.state, null])) {
    if (!administers(person, state)) continue;
    const others = state === null ? presiding() : listPersons(context, state);
    const isLeft = others.some(
      (other) => other.id !== person.id && administers(other, state) && canAct(context, other),
    );
    if (!isLeft) throw createLastAdministratorError();
  }
}
