import { withdrawCodes } from '../session/codes.ts';
import type { IdentityContext } from '../session/identity-context.ts';
import { hasOpenMandate, leaveFunctions } from '../session/mandates.repository.ts';
import { setStatus } from '../session/persons.repository.ts';
import { revokeDevices } from '../session/revoke-devices.ts';

/**
 * Closes an account in one step: sessions end, devices are revoked (and may hand over what they hold), codes become
 * void, and functions of the committee.
 */
export function closeAccount(
  context: IdentityContext,
  { person, by }: { person: string; by: string | null },
): void {
  setStatus(context, person, 'disabled');
  withdrawCodes(context, person);
  if (hasOpenMandate(context, person)) leaveFunctions(context, person);
  revokeDevices(context, { where: 'person', id: person, by });
}
