import type { Actor } from '#shared/kernel/actor.ts';

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

type Seat = Pick<Actor, 'state' | 'delegation'>;

/**
 * Whether a person may sit there: a state's people in its delegation, people of the committee in a body's or in none.
 * So only a state's own administrator seats people in that state's delegation.
 */
export function isSeatFitting({ state, delegation }: Seat): boolean {
  if (state !== null) return delegation === state;
  return delegation === null || isBodyCode(delegation);
}

/** The delegation a person reads and acts for: null if the stored one cannot be theirs. */
export function seatOf(actor: Seat): string | null {
  return isSeatFitting(actor) ? actor.delegation : null;
}
