/**
 * Partner bodies that govern their own people, as a state does: a compartment of their own, founded in the same way. Each
 * has a code from the range that ISO 3166 leaves to its users (XA to XZ), so that whatever is kept by state is kept for
 * them too; `seat` is what the committee's meetings call them.
 */
export const PARTNER_BODIES = {
  XA: { seat: 'ameripol' },
} as const satisfies Record<`X${string}`, { readonly seat: string }>;
export type PartnerBody = keyof typeof PARTNER_BODIES;
export const BODY_CODES = Object.keys(PARTNER_BODIES) as [PartnerBody, ...PartnerBody[]];

export function isPartnerBody(code: string | null): code is PartnerBody {
  return code !== null && Object.hasOwn(PARTNER_BODIES, code);
}

/**
 * Codes that ISO 3166 leaves to its users, whether or not a partner body has one, and those that it keeps for unions of
 * states.
 */
const OF_NO_STATE = /^(AA|Q[M-Z]|X[A-Z]|ZZ|E[UZ]|UN)$/;
/** Whether a state could have this code. */
export function isCountryCode(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && !OF_NO_STATE.test(code);
}

/** The code by which the committee seats people of a state, or of a partner body. */
export function seatCode(state: string): string {
  return isPartnerBody(state) ? PARTNER_BODIES[state].seat : state;
}
