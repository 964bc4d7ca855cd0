import { createPeopleNotAllowedError, createSecondInvitedError } from '#shared/people/people.errors.ts';
import { misfitOf } from '#shared/people/people.rules.ts';
import type { InvitationAnswer, InviteRequest } from '#shared/people/people.schemas.ts';
import type { Deed } from '../session/audit.ts';
import { type Caller, type Credentials, performAs } from '../session/caller.ts';
import { hasLiveCode, issueCode } from '../session/codes.ts';
import type { IdentityContext } from '../session/identity-context.ts';
import { findAsked } from '../session/persons.repository.ts';
import { closeAccount } from './close-account.ts';
import { currentFounding, type Founding, hasEverEnrolled } from './founding.ts';
import { askedBy, putInvited } from './put-invited.ts';
import { requireGovernor } from './subjects.ts';

/** The one person whom a state's first administrator may invite before the state exists. */
function requireSecondPlace(
  context: IdentityContext,
  { founding, caller, as }: FirstInvites & { as: string | null },
): void {
  if (founding.first !== caller.person.id) throw createPeopleNotAllowedError();
  const { second } = founding;
  if (second === null) return;
  if (as !== null && findAsked(context, { by: caller.person.id, as })?.id === second) return;
  if (hasLiveCode(context, second) || hasEverEnrolled(context, second)) throw createSecondInvitedError();
  closeAccount(context, { person: second, by: caller.person.id });
}

interface FirstInvites {
  readonly founding: Founding;
  readonly caller: Caller;
}

function add(
  context: IdentityContext,
  { caller, invited, deed }: { caller: Caller; invited: InviteRequest; deed: Deed },
): InvitationAnswer {
  const misfit = misfitOf(invited);
  if (misfit !== null) throw misfit;
  const by = caller.person.id;
  const person = putInvited(context, { asked: askedBy(invited), by, invited });
  deed.subject = person;
  return {
    kind: 'clasi.invitation',
    ...issueCode(context, { person, purpose: 'invitation', by }),
  };
}

/** Adds a person and returns the one-time code, to be handed over in person. */
export function invite(
  context: IdentityContext,
  { credentials, ...invited }: InviteRequest & { credentials: Credentials },
): InvitationAnswer {
  return performAs(context, { credentials, action: 'people.invite' }, (caller, deed) => {
    deed.state = invited.state;
    deed.details = { roles: [...invited.roles] };
    const own = caller.isPending ? caller.person.state : null;
    const founding = own === null ? null : currentFounding(context, own);
    if (founding === null || own !== invited.state) {
      requireGovernor(caller, invited.state);
      return add(context, { caller, invited, deed });
    }
    requireSecondPlace(context, { founding, caller, as: askedBy(invited).as });
    const answer = add(context, { caller, invited, deed });
    context.sql.run('update state set second = ? where code = ?', answer.person, own);
    return answer;
  });
}
