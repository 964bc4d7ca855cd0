import { stateCompartment } from '#shared/kernel/compartments.ts';
import { createId } from '#shared/kernel/ids.ts';
import { keepsPanel } from '#shared/panels/panels.rules.ts';
import { noteKeeper } from '#shared/panels/seats.mutations.ts';
import { createNotYourselfError, createPersonNotActiveError } from '#shared/people/people.errors.ts';
import { misfitOf } from '#shared/people/people.rules.ts';
import type { CodePurpose, InvitationAnswer, RolesRequest } from '#shared/people/people.schemas.ts';
import { type Caller, type Credentials, performAs } from '../session/caller.ts';
import type { IdentityContext } from '../session/identity-context.ts';
import { handOn } from '../session/outbox.repository.ts';
import { actorOf, type PersonRow } from '../session/persons.repository.ts';
import { endSessionsOf } from '../session/sessions.ts';
import { closeAccount } from './close-account.ts';
import { currentFounding } from './founding.ts';
import { giveAfterLoss, giveAgain, requireUnused } from './give-again.ts';
import { requireAnotherAdministrator, requireGoverned } from './subjects.ts';

interface OnPerson {
  readonly credentials: Credentials;
  readonly person: string;
}

/** Takes effect at the next request. Open sessions end, so the device signs in again under a new session id. */
export function setRoles(
  context: IdentityContext,
  { credentials, person, roles, institution, unit }: OnPerson & RolesRequest,
): void {
  performAs(context, { credentials, action: 'people.set_roles', subject: person }, (caller, deed) => {
    const subject = requireGoverned(context, { caller, person, deed });
    deed.details = { before: subject.roles, after: [...roles] };
    if (subject.id === caller.person.id) throw createNotYourselfError();
    if (subject.status === 'disabled') throw createPersonNotActiveError();
    const { state, delegation } = subject;
    const misfit = misfitOf({ state, delegation, roles, institution, unit });
    if (misfit !== null) throw misfit;
    context.sql.run(
      'update person set roles = ?, institution = ?, unit = ? where id = ?',
      JSON.stringify(roles),
      institution,
      unit,
      person,
    );
    endSessionsOf(context, person);
    // Whoever could read what their panel rated is not asked again, also once the role has ended.
    const reads = (held: PersonRow['roles']) =>
      keepsPanel(actorOf({ ...subject, roles: held }, caller.actor.device), state);
    if (state === null || ![subject.roles, roles].some(reads)) return;
    const { sql, clock, random } = context;
    handOn(sql, {
      id: `identity:keeper:${createId({ prefix: 'fwd', now: clock(), random })}`,
      compartment: stateCompartment(state),
      name: noteKeeper.name,
      args: { state, person, until: clock() },
    });
  });
}

/** For good: somebody who comes back is invited again. */
export function disable(context: IdentityContext, { credentials, person }: OnPerson): void {
  performAs(context, { credentials, action: 'people.disable', subject: person }, (caller, deed) => {
    const subject = requireGoverned(context, { caller, person, deed });
    if (subject.id === caller.person.id) requireAnotherAdministrator(context, subject);
    closeAccount(context, { person, by: caller.person.id });
  });
}

/** Before a state exists, its first administrator governs nobody; they may only reach the second one. */
function isSecondOf(
  context: IdentityContext,
  { caller, person }: { caller: Caller; person: string },
): boolean {
  const own = caller.isPending ? caller.person.state : null;
  const founding = own === null ? null : currentFounding(context, own);
  return founding?.first === caller.person.id && founding.second === person;
}

/**
 * Another code for a known person: for a further device, or for a new one after a loss, which revokes the old ones.
 */
export function giveCode(
  context: IdentityContext,
  { credentials, person, purpose }: OnPerson & { purpose: CodePurpose },
): InvitationAnswer {
  return performAs(context, { credentials, action: 'people.give_code', subject: person }, (caller, deed) => {
    deed.details = { purpose };
    const by = caller.person.id;
    if (purpose === 'first_code' && isSecondOf(context, { caller, person })) {
      deed.state = caller.person.state;
      requireUnused(context, person);
      return giveAgain(context, { person, purpose, by });
    }
    const subject = requireGoverned(context, { caller, person, deed });
    if (subject.status === 'disabled') throw createPersonNotActiveError();
    if (purpose === 'first_code') requireUnused(context, person);
    if (purpose === 'lost_device') {
      if (person === by) throw createNotYourselfError();
      return giveAfterLoss(context, { person, purpose, by });
    }
    return giveAgain(context, { person, purpose, by });
  });
}
