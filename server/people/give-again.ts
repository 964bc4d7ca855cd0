import { createInvitationUsedError, createTooManyCodesError } from '#shared/people/people.errors.ts';
import type { InvitationAnswer } from '#shared/people/people.schemas.ts';
import { issueCode } from '../session/codes.ts';
import type { IdentityContext } from '../session/identity-context.ts';
import { findPerson } from '../session/persons.repository.ts';
import { hasEverEnrolled } from './founding.ts';

const DAY_MS = 86_400_000;
/** A code is lost once or twice. Who asks for more is told, before a screen full of codes helps somebody else. */
const CODES_A_DAY = 10;

/**
 * Another code for a known person; each earlier one is void from now on.
 * @throws `people.too_many_codes`
 */
export function giveAgain(
  context: IdentityContext,
  { person, purpose, by }: { person: string; purpose: string; by: string },
): InvitationAnswer {
  const { n } = context.sql.get<{ n: number }>(
    'select count(*) as n from code where person = ? and created_at > ?',
    person,
    context.clock() - DAY_MS,
  ) ?? { n: 0 };
  if (n >= CODES_A_DAY) throw createTooManyCodesError();
  return { kind: 'clasi.invitation', ...issueCode(context, { person, purpose, by }) };
}

/** @throws `people.invitation_used` once somebody has enrolled as this person */
export function requireUnused(context: IdentityContext, person: string): void {
  if (findPerson(context, person)?.status !== 'invited' || hasEverEnrolled(context, person))
    throw createInvitationUsedError();
}
