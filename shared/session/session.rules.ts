import type { PublicKey } from './session.schemas.ts';

/** A typed code: 50 bits. */
export const TYPED_CODE_LENGTH = 10;
/**
 * Wrong typed codes, from anybody, after which no earlier code can be typed any more; its link still works. A guess
 * hits one given code with probability 2⁻⁵⁰. So the chance to guess a code in its whole life is below 10⁷ · 2⁻⁵⁰ ≈ 9 in
 * a thousand million, and for any of a thousand codes alive at once below one in a hundred thousand, whether from one
 * address or from a million. It takes 116 requests a second for a day to get that far.
 */
export const MAX_WRONG_CODES = 10_000_000;
/** The code inside a link or QR: 130 bits. */
export const LINK_CODE_LENGTH = 26;
export const CODE_LIFETIME_MS = 24 * 3_600_000;
export const NONCE_LIFETIME_MS = 2 * 60_000;
/** Sessions that one device may open in a day; a person who locks and unlocks needs a few. */
export const MAX_SIGN_INS_A_DAY = 500;
/** How much one revoked device may hand over in total, and how often per day, including retries. */
export const MAX_HANDOVER = { mutations: 5_000, length: 20_000_000, timesADay: 100 };
/** An assertion's `exp` is at most this far ahead of the server's clock. */
export const ASSERTION_LIFETIME_MS = 2 * 60_000;
export const SESSION_IDLE_MS = 12 * 3_600_000;
export const SESSION_ABSOLUTE_MS = 7 * 86_400_000;
/** A founding that nobody confirmed by then counts as not started. */
export const FOUNDING_LIFETIME_MS = 14 * 86_400_000;

const MISREAD: Record<string, string> = { O: '0', I: '1', L: '1' };

/** Normalizes a code as people type or paste it: any case or width, any sign in between, O for 0, I and L for 1. */
export function normaliseCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
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
