import type { Role } from '#shared/kernel/actor.ts';
import { FUNCTIONS, type Mandate } from './mandates.schemas.ts';

/** The offices that a mandate gives at this moment, milliseconds since 1970. */
export function rolesOfMandate(
  { function: given, from, until, endedAt }: Mandate,
  now: number,
): readonly Role[] {
  const day = new Date(now).toISOString().slice(0, 10);
  const isHeld = endedAt === null && from <= day && (until === null || day <= until);
  return isHeld ? FUNCTIONS[given] : [];
}
