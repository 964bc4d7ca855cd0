import * as v from 'valibot';
import { fromBase64Url, fromUtf8, toBase64Url, toUtf8 } from '#app/store/bytes.ts';
import { nameTwice } from '#shared/kernel/json-names.ts';
import type { DeviceSignature } from '#shared/session/signatures.schemas.ts';

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

/**
 * A statement signed with this device's key for others to check later, without an account: it carries its claims and
 * nothing else, so that it signs nobody in.
 */
export async function signStatement({
  key,
  claims,
}: {
  key: CryptoKey;
  claims: Readonly<Record<string, string>>;
}): Promise<string> {
  const text = `${encode({ alg: 'ES256' })}.${encode(claims)}`;
  const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, toUtf8(text));
  return `${text}.${toBase64Url(new Uint8Array(signature))}`;
}

/** The claims that this key signed; null if it did not, or if they are no such statement. */
export async function readStatement({ key, jws }: DeviceSignature): Promise<Record<string, string> | null> {
  const [header = '', payload = '', signature = ''] = jws.split('.');
  try {
    const publicKey = await crypto.subtle.importKey(
      'jwk',
      { ...key },
      { name: 'ECDSA', namedCurve: 'P-256' },
      false,
      ['verify'],
    );
    const isGood = await crypto.subtle.verify(
      { name: 'ECDSA', hash: 'SHA-256' },
      publicKey,
      fromBase64Url(signature),
      toUtf8(`${header}.${payload}`),
    );
    const [head, said] = [header, payload].map((part) => fromUtf8(fromBase64Url(part)));
    // Whatever else a header asks for (`crit`, RFC 7515 §4.1.11) is not understood here; nor is a claim made twice.
    v.parse(v.strictObject({ alg: v.literal('ES256') }), JSON.parse(head ?? ''));
    if (!isGood || nameTwice(said ?? '') !== null) return null;
    return v.parse(v.record(v.string(), v.string()), JSON.parse(said ?? ''));
  } catch {
    // Whatever is wrong with it, nobody signed it.
    return null;
  }
}
