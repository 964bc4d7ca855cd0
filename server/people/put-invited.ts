import { createInvitationUsedError } from '#shared/people/people.errors.ts';
import type { IdentityContext } from '../session/identity-context.ts';
import {
  addPerson,
  changeInvited,
  findPerson,
  inviterOf,
  type PersonRow,
} from '../session/persons.repository.ts';
import { hasEverEnrolled } from './founding.ts';

type Invited = Pick<PersonRow, 'state' | 'delegation' | 'label' | 'institution' | 'unit'> & {
  readonly roles: readonly PersonRow['roles'][number][];
};

/**
 * Adds an invited person, once: asked again with the same id, because an answer was lost or a button was tapped twice, the
 * person whom the caller has invited gets what is said now, as long as nobody has enrolled as them.
 *
 * @param id made by the device that asks; earlier versions of the app leave it to the server
 * @returns id of the person
 * @throws `people.invitation_used` if the id is that of anybody else
 */
export function putInvited(
  context: IdentityContext,
  { id, by, invited }: { id: string | undefined; by: string; invited: Invited },
): string {
  const found = id === undefined ? null : findPerson(context, id);
  if (found === null)
    return addPerson(context, {
      ...invited,
      ...(id === undefined ? {} : { id }),
      status: 'invited',
      createdBy: by,
    });
  const isOwn = inviterOf(context, found.id) === by && found.state === invited.state;
  if (!isOwn || found.status !== 'invited' || hasEverEnrolled(context, found.id))
    throw createInvitationUsedError();
  changeInvited(context, { ...invited, id: found.id });
  return found.id;
}
