import type { Clock, RandomBytes } from '#shared/kernel/ids.ts';
import type { Sha256 } from '../compartment/chain.ts';
import type { Sql } from '../compartment/sql.ts';

/** What the identity compartment needs; no part of it uses a clock or randomness of its own. */
export interface IdentityContext {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly sha256: Sha256;
}

/** 256 bits as base64url, 43 characters. */
export function createToken(context: IdentityContext): string {
  return toBase64Url(context.random(32));
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
