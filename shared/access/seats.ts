import type { Actor } from '#shared/kernel/actor.ts';
import { BODY_CODES, seatCode } from '#shared/kernel/bodies.ts';

/** In audiences: "no delegation". As a code it would reveal what all people without one wrote. */
export const NO_DELEGATION = 'none';

/** Whether a delegation code is a state's: two letters, whether or not that state is a member yet. */
export function isStateCode(code: string): boolean {
  return /^[A-Za-z]{2}$/.test(code);
}

/** Whether a code can belong to a body that is not a state: an agency, a programme, the presidency. */
export function isBodyCode(code: string): boolean {
  return !isStateCode(code) && code.toLowerCase() !== NO_DELEGATION;
}

/** Whether a delegation code is one of a partner body that governs its own people: nobody else seats anybody there. */
export function isPartnerSeat(code: string): boolean {
  return BODY_CODES.some((body) => seatCode(body) === code.toLowerCase());
}

type Seat = Pick<Actor, 'state' | 'delegation'>;

/**
 * Whether a person may sit there: the people of a state, or of a partner body, in its delegation, people of the committee
 * in another body's or in none. So only its own administrator seats people in the delegation of a state or partner body.
 */
export function isSeatFitting({ state, delegation }: Seat): boolean {
  if (state !== null) return delegation === seatCode(state);
  return delegation === null || (isBodyCode(delegation) && !isPartnerSeat(delegation));
}

/** The delegation a person reads and acts for: null if the stored one cannot be theirs. */
export function seatOf(actor: Seat): string | null {
  return isSeatFitting(actor) ? actor.delegation : null;
}
