import type { PublicKey } from './session.schemas.ts';

/** A typed code: 50 bits, guessed at 5 a minute at most. */
export const TYPED_CODE_LENGTH = 10;
/** The code inside a link or QR: 130 bits. */
export const LINK_CODE_LENGTH = 26;
export const CODE_LIFETIME_MS = 24 * 3_600_000;
export const NONCE_LIFETIME_MS = 2 * 60_000;
/** Of one device; a sign-in needs one, and a lost answer costs another. */
export const MAX_UNUSED_NONCES = 5;
/** An assertion's `exp` lies at most so far after the server's present. */
export const ASSERTION_LIFETIME_MS = 2 * 60_000;
export const SESSION_IDLE_MS = 12 * 3_600_000;
export const SESSION_ABSOLUTE_MS = 7 * 86_400_000;
/** A founding that nobody confirmed by then counts as not begun. */
export const FOUNDING_LIFETIME_MS = 14 * 86_400_000;

const MISREAD: Record<string, string> = { O: '0', I: '1', L: '1' };

/** What was meant by a code as people type it: any case, spaces, hyphens, O for 0, I and L for 1. */
export function normaliseCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/[OIL]/g, (letter) => MISREAD[letter] ?? letter);
}

/** `ABCDE-FGHJK`, as it is read out and typed. */
export function showCode(code: string): string {
  return code.replace(/(.{5})(?=.)/g, '$1-');
}

/** The text whose SHA-256 is the key's thumbprint (RFC 7638). */
export function thumbprintText({ crv, kty, x, y }: PublicKey): string {
  return JSON.stringify({ crv, kty, x, y });
}

/** What two people compare by voice: 80 bits of the thumbprint, given as lower-case hex, in groups of four. */
export function fingerprintOf(thumbprint: string): string {
  return thumbprint
    .slice(0, 20)
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1-');
}
