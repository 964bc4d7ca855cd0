import { compactVerify, decodeJwt, importJWK, jwtVerify } from 'jose';
import * as v from 'valibot';
import { DeviceIdSchema } from '#shared/kernel/ids.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import type { SignedStatement } from '#shared/kernel/mutation.ts';
import { ASSERTION_LIFETIME_MS } from '#shared/session/session.rules.ts';
import type { PublicKey } from '#shared/session/session.schemas.ts';

export type AssertionPurpose = 'session' | 'handover';

const ClaimsSchema = v.object({
  nonce: v.pipe(v.string(), v.maxLength(100)),
  purpose: v.optional(v.picklist(['session', 'handover']), 'session'),
  sha256: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
});

/** The device whose key must have signed it; nothing is verified yet. */
export function claimedDevice(assertion: string): string | null {
  try {
    const { sub } = decodeJwt(assertion);
    return v.is(DeviceIdSchema, sub) ? sub : null;
  } catch {
    return null;
  }
}

/** Whether the platform accepts it as a point of P-256; checked before a code is spent on it. */
export async function isUsableKey(key: PublicKey): Promise<boolean> {
  try {
    await importJWK({ ...key }, 'ES256');
    return true;
  } catch {
    return false;
  }
}

/**
 * The claims of a valid assertion, else null: signed ES256 by this key, `iss` = `sub` = device, `aud` the origin, `exp`
 * at most 2 minutes ahead of `now` (ms), and made for this purpose only.
 */
export async function verifyAssertion({
  assertion,
  device,
  publicKey,
  audience,
  now,
  purpose,
}: {
  assertion: string;
  device: string;
  publicKey: PublicKey;
  audience: string;
  now: number;
  purpose: AssertionPurpose;
}): Promise<{ nonce: string; sha256: string | null } | null> {
  try {
    const { payload } = await jwtVerify(assertion, await importJWK({ ...publicKey }, 'ES256'), {
      algorithms: ['ES256'],
      issuer: device,
      subject: device,
      audience,
      currentDate: new Date(now),
      requiredClaims: ['exp', 'nonce'],
    });
    if (payload.exp === undefined || payload.exp * 1000 > now + ASSERTION_LIFETIME_MS) return null;
    const claims = v.parse(ClaimsSchema, payload);
    if (claims.purpose !== purpose) return null;
    return { nonce: claims.nonce, sha256: claims.sha256 ?? null };
  } catch {
    // Whatever is wrong with it, the caller learns only that something is.
    return null;
  }
}

/** Whether this key signed exactly these claims, ES256; never what signs a device in, which needs a nonce and an end. */
export async function verifyStatement(
  { jws, claims }: Pick<SignedStatement, 'jws' | 'claims'>,
  publicKey: PublicKey,
): Promise<boolean> {
  try {
    const key = await importJWK({ ...publicKey }, 'ES256');
    const { payload } = await compactVerify(jws, key, { algorithms: ['ES256'] });
    const said: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
    return isSameJson(said as never, { ...claims });
  } catch {
    return false;
  }
}
