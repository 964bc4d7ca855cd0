import { holdsOffice } from '#shared/kernel/actor.ts';
import {
  createLastAdministratorError,
  createPeopleNotAllowedError,
  createPersonUnknownError,
} from '#shared/people/people.errors.ts';
import { adminRoleOf, governs } from '#shared/people/people.rules.ts';
import type { Deed } from '../session/audit.ts';
import type { Caller } from '../session/caller.ts';
import { canAct } from '../session/can-act.ts';
import type { IdentityContext } from '../session/identity-context.ts';
import { officesOf } from '../session/mandates.repository.ts';
import { findPerson, listPersons, type PersonRow } from '../session/persons.repository.ts';

/** The state whose people the caller governs; null for the committee. `people.not_allowed` for everybody else. */
export function requireGovernor(caller: Caller, state: string | null): void {
  if (!governs(caller.actor, state)) throw createPeopleNotAllowedError();
}

/** A person whom the caller may know of. A person of another state gets the same answer as nobody. */
function requirePerson(
  context: IdentityContext,
  { caller, person, deed }: { caller: Caller; person: string; deed: Deed },
): PersonRow {
  const found = findPerson(context, person);
  if (found === null) throw createPersonUnknownError();
  deed.state = found.state;
  if (found.state !== caller.person.state) throw createPersonUnknownError();
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

/** Counts administrators who can act. */
export function requireAnotherAdministrator(context: IdentityContext, person: PersonRow): void {
  const isAdministrator = ({ id, roles, state }: PersonRow) =>
    holdsOffice({ roles, mandates: officesOf(context, id) }, adminRoleOf(state));
  if (!isAdministrator(person)) return;
  const another = listPersons(context, person.state).some(
    (other) => other.id !== person.id && isAdministrator(other) && canAct(context, other),
  );
  if (!another) throw createLastAdministratorError();
}
