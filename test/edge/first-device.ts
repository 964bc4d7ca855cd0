import { exports } from 'cloudflare:workers';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { expect } from 'vitest';

export const ORIGIN = 'http://localhost:8788';
export const device = 'dev_first';
let person = '';
let cookie = '';

/** The signed-in person, after `signIn`. */
export const me = () => person;

export function call(
  path: string,
  { headers = {}, ...init }: RequestInit & { headers?: Record<string, string> } = {},
) {
  const own = { 'sec-fetch-site': 'same-origin', 'x-clasi-device': device, cookie, ...headers };
  return exports.default.fetch(new Request(`${ORIGIN}${path}`, { ...init, headers: own }));
}
export async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  const sent = { 'content-type': 'application/json', ...headers };
  const answer = await call(path, { method: 'POST', body: JSON.stringify(body), headers: sent });
  return {
    status: answer.status,
    headers: answer.headers,
    body: await answer.json<Record<string, unknown>>(),
  };
}
export function push(mutations: object[], request: object = {}) {
  const envelopes = mutations.map((mutation, index) => ({
    v: 1,
    id: `mut_${index}`,
    compartment: 'committee',
    device,
    person,
    counter: index + 1,
    madeAt: 1,
    base: {},
    after: [],
    replaces: null,
    ...mutation,
  }));
  const whole = { protocol: 1, request: 'req_1', device, person, compartment: 'committee', ...request };
  return post('/api/push', { ...whole, mutations: envelopes });
}

/** Opens a session of this device for whoever it is of. */
export async function openSession({ of, key }: { of: string; key: CryptoKey }): Promise<void> {
  person = of;
  const { body } = await post('/api/session/nonce', { device });
  const seconds = Math.floor(Number(body.serverTime) / 1000);
  const claims = {
    iss: device,
    sub: device,
    aud: ORIGIN,
    nonce: body.nonce,
    iat: seconds,
    exp: seconds + 60,
  };
  const assertion = await new SignJWT(claims).setProtectedHeader({ alg: 'ES256' }).sign(key);
  const session = await post('/api/session', { assertion });
  expect(session.status).toBe(200);
  cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
}

export async function createKey() {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const { kty, crv, x, y } = await exportJWK(publicKey);
  return { privateKey, publicKey: { kty, crv, x, y } };
}

/** The first administrator, enrolled with the operator’s code and signed in on one device. */
export async function signIn(): Promise<void> {
  const operator = { 'x-clasi-operator': 'operator-of-the-test' };
  const { body: invitation } = await post('/api/operator/bootstrap?label=Presidencia', {}, operator);
  const { privateKey, publicKey } = await createKey();
  const enrolled = await post('/api/enrolment', {
    code: invitation.code,
    device,
    publicKey,
    deviceLabel: 'Portátil',
  });
  await openSession({ of: String(enrolled.body.person), key: privateKey });
}
