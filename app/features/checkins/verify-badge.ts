import type { VerifySignature } from '#shared/checkins/badges.rules.ts';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** ES256 with the browser's own cryptography: it needs no network. An invalid key verifies nothing. */
export const verifyBadge: VerifySignature = async ({ key: { x, y }, signed, signature }) => {
  try {
    const jwk = { kty: 'EC', crv: CURVE.namedCurve, x, y };
    const key = await crypto.subtle.importKey('jwk', jwk, CURVE, false, ['verify']);
    return await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, signed);
  } catch {
    return false;
  }
};
