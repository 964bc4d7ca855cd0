import { liveDevicesOf } from './devices.repository.ts';
import type { IdentityContext } from './identity-context.ts';
import type { PersonRow } from './persons.repository.ts';

/** Whether somebody can do anything at all: their account is good, and a device of theirs is not revoked. */
export function canAct(context: IdentityContext, { id, status }: Pick<PersonRow, 'id' | 'status'>): boolean {
  return status === 'active' && liveDevicesOf(context, id).length > 0;
}
