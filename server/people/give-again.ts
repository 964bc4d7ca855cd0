import { createInvitationUsedError, createTooManyCodesError } from '#shared/people/people.errors.ts';
import type { InvitationAnswer } from '#shared/people/people.schemas.ts';
import { issueCode } from '../session/codes.ts';
import { liveDevicesOf } from '../session/devices.repository.ts';
import type { IdentityContext } from '../session/identity-context.ts';
import { findPerson } from '../session/persons.repository.ts';
import { revokeDevices } from '../session/revoke-devices.ts';
import { hasEverEnrolled } from './founding.ts';

const DAY_MS = 86_400_000;
/** A code is lost once or twice. Who asks for more is told, before a screen full of codes helps somebody else. */
const CODES_A_DAY = 10;

interface Again {
  readonly person: string;
  readonly purpose: string;
  readonly by: string;
}

/**
 * Another code for a known person; each earlier one is void from now on.
 * @throws `people.too_many_codes`
 */
export function giveAgain(context: IdentityContext, { person, purpose, by }: Again): InvitationAnswer {
  const { n } = context.sql.get<{ n: number }>(
    'select count(*) as n from code where person = ? and created_at > ?',
    person,
    context.clock() - DAY_MS,
  ) ?? { n: 0 };
  if (n >= CODES_A_DAY) throw createTooManyCodesError();
  return { kind: 'clasi.invitation', ...issueCode(context, { person, purpose, by }) };
}

/**
 * The code after a loss. While there is a device to revoke no limit holds: a refusal would undo the revocation.
 * @throws `people.too_many_codes` if no device was left
 */
export function giveAfterLoss(context: IdentityContext, again: Again): InvitationAnswer {
  if (liveDevicesOf(context, again.person).length === 0) return giveAgain(context, again);
  revokeDevices(context, { where: 'person', id: again.person, by: again.by });
  return { kind: 'clasi.invitation', ...issueCode(context, again) };
}

/** @throws `people.invitation_used` once somebody has enrolled as this person */
export function requireUnused(context: IdentityContext, person: string): void {
  if (findPerson(context, person)?.status !== 'invited' || hasEverEnrolled(context, person))
    throw createInvitationUsedError();
}
