import type { Actor } from '#shared/kernel/actor.ts';

/** Stands in audiences for "of no delegation". As a code it would open what all those people wrote. */
export const NO_DELEGATION = 'none';

/** Whether a delegation code is a state's: two letters, whether or not that state is a member yet. */
export function isStateCode(code: string): boolean {
  return /^[A-Za-z]{2}$/.test(code);
}

/** Whether a code can be that of a body which is no state: an agency, a programme, the presidency. */
export function isBodyCode(code: string): boolean {
  return !isStateCode(code) && code.toLowerCase() !== NO_DELEGATION;
}

type Seat = Pick<Actor, 'state' | 'delegation'>;

/**
 * Whether somebody may sit there: a state's people in its delegation, people of the committee in a body's or in
 * none. So only a state's own administrator seats anybody in that state's delegation.
 */
export function isSeatFitting({ state, delegation }: Seat): boolean {
  if (state !== null) return delegation === state;
  return delegation === null || isBodyCode(delegation);
}

/** The delegation somebody reads and acts for: null where the stored one cannot be theirs. */
export function seatOf(actor: Seat): string | null {
  return isSeatFitting(actor) ? actor.delegation : null;
}
