import { createInvitationChangedError, createInvitationUsedError } from '#shared/people/people.errors.ts';
import type { IdentityContext } from '../session/identity-context.ts';
import {
  type Asked,
  addPerson,
  changeInvited,
  findAsked,
  type PersonRow,
} from '../session/persons.repository.ts';
import { hasEverEnrolled } from './founding.ts';

type Invited = Pick<PersonRow, 'state' | 'delegation' | 'label' | 'institution' | 'unit'> & {
  readonly roles: readonly PersonRow['roles'][number][];
};

/** What a request says of itself. */
export function askedBy({
  person,
  askedAt,
}: {
  person?: string | undefined;
  askedAt?: number | undefined;
}): Asked {
  return { as: person ?? null, at: askedAt ?? null };
}

/**
 * Adds an invited person, once: asked again in the same name, because an answer was lost or a button was tapped twice,
 * the person whom the caller has invited gets what is said now, as long as nobody has enrolled as them. The id is the
 * server's: a device that chose it could choose one that a mandate names.
 *
 * @param asked what the caller's device calls the invitation; earlier versions of the app give no name, or no time
 * @returns id of the person
 * @throws `people.invitation_used`; `people.invitation_changed` if the device has asked later for something else
 */
export function putInvited(
  context: IdentityContext,
  { asked, by, invited }: { asked: Asked; by: string; invited: Invited },
): string {
  const found = asked.as === null ? null : findAsked(context, { by, as: asked.as });
  if (found === null) return addPerson(context, { ...invited, asked, status: 'invited', createdBy: by });
  const isOpen = found.status === 'invited' && !hasEverEnrolled(context, found.id);
  if (!isOpen || found.state !== invited.state) throw createInvitationUsedError();
  if (found.askedAt !== null && (asked.at ?? 0) < found.askedAt) throw createInvitationChangedError();
  changeInvited(context, { ...invited, id: found.id, askedAt: asked.at });
  return found.id;
}
