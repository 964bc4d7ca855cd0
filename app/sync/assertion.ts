import { toBase64Url, toUtf8 } from '#app/store/bytes.ts';

/** Seconds: long enough for a slow connection, too short to be worth stealing. */
const LIFETIME_S = 60;

function encode(part: object): string {
  return toBase64Url(toUtf8(JSON.stringify(part)));
}

/**
 * A short-lived statement signed with this device's key (RFC 7523 style, ES256).
 *
 * @param serverTime ms, from the answer with the nonce: this device's clock may be days wrong
 */
export async function signAssertion({
  key,
  device,
  audience,
  nonce,
  serverTime,
  claims = {},
}: {
  key: CryptoKey;
  device: string;
  audience: string;
  nonce: string;
  serverTime: number;
  claims?: Readonly<Record<string, string>>;
}): Promise<string> {
  const iat = Math.floor(serverTime / 1_000);
  const payload = { iss: device, sub: device, aud: audience, nonce, iat, exp: iat + LIFETIME_S, ...claims };
  const text = `${encode({ alg: 'ES256', typ: 'JWT' })}.${encode(payload)}`;
  const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, toUtf8(text));
  return `${text}.${toBase64Url(new Uint8Array(signature))}`;
}
