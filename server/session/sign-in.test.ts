import { exportSPKI, importJWK, SignJWT } from 'jose';
import { beforeEach, expect, test } from 'vitest';
import { dump } from '#test/contracts/engine.ts';
import {
  assertionOf,
  createIdentityWorld,
  createKey,
  type IdentityWorld,
  ORIGIN,
  outcomeOf,
  outcomeOfAsync,
  type Phone,
  SOURCE,
} from '#test/support/identity-world.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let world: IdentityWorld;
let phone: Phone;

beforeEach(async () => {
  world = createIdentityWorld();
  phone = await world.enrolOnly(world.identity.bootstrap({ label: 'Presidencia' }));
});

function newNonce(device = phone.device): string {
  return world.identity.createNonce({ device }).nonce;
}

function signInWith(assertion: string): Promise<string> {
  return outcomeOfAsync(() => world.port.signIn({ assertion, audience: ORIGIN, source: SOURCE }));
}

function seconds(): number {
  return Math.floor(world.now() / 1000);
}

test('an enrolled device signs in with its own key and hears who it is', async () => {
  const assertion = await assertionOf({ phone, nonce: newNonce(), now: world.now() });
  const { token, session } = await world.port.signIn({ assertion, audience: ORIGIN, source: SOURCE });
  expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(session).toMatchObject({
    kind: 'clasi.session',
    // The office is no role of the account: the committee's compartment adds it.
    actor: { person: phone.person, device: phone.device, roles: [], state: null },
    label: 'Presidencia',
    compartments: ['committee'],
    expiresAt: world.now() + 12 * HOUR,
  });
  expect(JSON.stringify(session)).not.toContain(token);
  expect(JSON.stringify(world.sql.all('select * from session'))).not.toContain(token);
});

test('a known and an unknown device get the same answer to the request for a nonce', () => {
  const known = world.identity.createNonce({ device: phone.device });
  const unknown = world.identity.createNonce({ device: 'dev_nobody' });
  expect(Object.keys(unknown)).toEqual(Object.keys(known));
  expect(JSON.stringify(unknown)).toHaveLength(JSON.stringify(known).length);
  expect(known.expiresAt - known.serverTime).toBe(120_000);
});

test('to ask for a nonce writes nothing, and nobody can use up what a device was given', async () => {
  const nonce = newNonce();
  const before = dump(world.sql);
  for (let index = 0; index < 100; index += 1) newNonce();
  newNonce('dev_nobody');
  expect(dump(world.sql)).toBe(before);
  expect(await signInWith(await assertionOf({ phone, nonce, now: world.now() }))).toBe('done');
});

test('a nonce whose end, chance or device was changed is none, and used ones are kept until they end', async () => {
  const [chance = '', end = '', seal = ''] = newNonce().split('.');
  const later = (Number.parseInt(end, 36) + 1).toString(36);
  const changed = [
    `${chance}.${later}.${seal}`,
    `${chance}x.${end}.${seal}`,
    `${chance}.${end}`,
    `${chance}.${end}.${seal}.more`,
    'x',
  ];
  for (const nonce of changed) {
    const assertion = await assertionOf({ phone, nonce, now: world.now() });
    expect(await signInWith(assertion)).toBe('session.nonce_invalid');
  }
  const kept = () => world.sql.all('select device from nonce').length;
  await world.signIn(phone);
  expect(kept()).toBe(1);
  world.pass(120_000);
  await world.signIn(phone);
  expect(kept()).toBe(1);
});

test('a nonce serves once', async () => {
  const assertion = await assertionOf({ phone, nonce: newNonce(), now: world.now() });
  expect(await signInWith(assertion)).toBe('done');
  expect(await signInWith(assertion)).toBe('session.nonce_invalid');
});

test('a nonce serves for two minutes, and only the device that asked', async () => {
  const late = newNonce();
  world.pass(120_000);
  expect(await signInWith(await assertionOf({ phone, nonce: late, now: world.now() }))).toBe(
    'session.nonce_invalid',
  );
  const foreign = newNonce('dev_other');
  expect(await signInWith(await assertionOf({ phone, nonce: foreign, now: world.now() }))).toBe(
    'session.nonce_invalid',
  );
});

test.each([
  ['for another origin', () => ({ aud: 'https://elsewhere.example' })],
  ['issued in another name', () => ({ iss: 'dev_other' })],
  ['that is over', () => ({ exp: seconds() - 1 })],
  ['that lasts longer than two minutes', () => ({ exp: seconds() + 121 })],
  ['without an end', () => ({ exp: undefined })],
  ['without a nonce', () => ({ nonce: undefined })],
  ['made for a handover', () => ({ purpose: 'handover' })],
  ['of an unknown device', () => ({ iss: 'dev_nobody', sub: 'dev_nobody' })],
])('an assertion %s opens no session', async (_title, claims) => {
  const assertion = await assertionOf({ phone, nonce: newNonce(), now: world.now(), claims: claims() });
  expect(await signInWith(assertion)).toBe('session.assertion_invalid');
});

test("another device's key opens no session", async () => {
  const thief = { device: phone.device, key: await createKey() };
  const assertion = await assertionOf({ phone: thief, nonce: newNonce(), now: world.now() });
  expect(await signInWith(assertion)).toBe('session.assertion_invalid');
});

test('an assertion of another algorithm, or of none, opens no session', async () => {
  const claims = {
    iss: phone.device,
    sub: phone.device,
    aud: ORIGIN,
    nonce: newNonce(),
    exp: seconds() + 60,
  };
  const publicKey = await importJWK({ ...phone.key.publicKey }, 'ES256', { extractable: true });
  const known = new TextEncoder().encode(await exportSPKI(publicKey as CryptoKey));
  const confused = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(known);
  expect(await signInWith(confused)).toBe('session.assertion_invalid');
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  expect(await signInWith(`${encode({ alg: 'none' })}.${encode(claims)}.AA`)).toBe(
    'session.assertion_invalid',
  );
  expect(await signInWith('not.an.assertion')).toBe('session.assertion_invalid');
});

test('twenty failed signatures a minute from one address, then none is judged', async () => {
  for (let times = 0; times < 20; times += 1) {
    expect(await signInWith('not.an.assertion')).toBe('session.assertion_invalid');
  }
  expect(await signInWith('not.an.assertion')).toBe('session.too_many_attempts');
});

test('behind the address of somebody who fails a device with its key still gets in, the one whose name they use too', async () => {
  const thief = { device: phone.device, key: await createKey() };
  for (let times = 0; times < 40; times += 1) {
    await signInWith(await assertionOf({ phone: thief, nonce: newNonce(), now: world.now() }));
  }
  expect(await signInWith('not.an.assertion')).toBe('session.too_many_attempts');
  expect(await signInWith(await assertionOf({ phone, nonce: newNonce(), now: world.now() }))).toBe('done');
});

test('what fails under a key that holds counts against its device, and the address stays free', async () => {
  const assertion = await assertionOf({ phone, nonce: 'used', now: world.now() });
  for (let times = 0; times < 20; times += 1)
    expect(await signInWith(assertion)).toBe('session.nonce_invalid');
  expect(await signInWith(assertion)).toBe('session.too_many_attempts');
  expect(await signInWith('not.an.assertion')).toBe('session.assertion_invalid');
});

test('a device opens five hundred sessions a day, and the next one tomorrow', async () => {
  world.sql.run(
    'insert into tally (key, day, count) values (?, ?, 500)',
    `opened/${phone.device}`,
    Math.floor(world.now() / DAY),
  );
  const again = async () => signInWith(await assertionOf({ phone, nonce: newNonce(), now: world.now() }));
  expect(await again()).toBe('session.too_many_attempts');
  world.pass(DAY);
  expect(await again()).toBe('done');
});

test('a session idle for twelve hours is over', async () => {
  await world.signIn(phone);
  world.pass(12 * HOUR - 1);
  expect(outcomeOf(() => world.identity.authenticate(phone.credentials))).toBe('done');
  world.pass(12 * HOUR);
  expect(outcomeOf(() => world.identity.authenticate(phone.credentials))).toBe('session.expired');
});

test('a session in constant use is over after seven days', async () => {
  await world.signIn(phone);
  const opened = world.now();
  while (world.now() < opened + 7 * DAY - HOUR) {
    world.pass(HOUR);
    const { expiresAt } = world.identity.authenticate(phone.credentials);
    expect(expiresAt).toBe(Math.min(world.now() + 12 * HOUR, opened + 7 * DAY));
  }
  world.pass(HOUR);
  expect(outcomeOf(() => world.identity.authenticate(phone.credentials))).toBe('session.expired');
});

test('every sign-in makes a new session and ends the one before', async () => {
  await world.signIn(phone);
  const before = phone.credentials;
  await world.signIn(phone);
  expect(phone.credentials.token).not.toBe(before.token);
  expect(outcomeOf(() => world.identity.authenticate(before))).toBe('session.not_signed_in');
  expect(outcomeOf(() => world.identity.authenticate(phone.credentials))).toBe('done');
});

test('a session serves only the device it was opened for, and nobody after signing out', async () => {
  await world.signIn(phone);
  const { token } = phone.credentials;
  expect(outcomeOf(() => world.identity.authenticate({ device: 'dev_other', token }))).toBe(
    'session.not_signed_in',
  );
  world.identity.closeSession({ device: 'dev_other', token });
  expect(outcomeOf(() => world.identity.authenticate(phone.credentials))).toBe('done');
  world.identity.closeSession(phone.credentials);
  world.identity.closeSession(phone.credentials);
  expect(outcomeOf(() => world.identity.authenticate(phone.credentials))).toBe('session.not_signed_in');
});

test('a disabled person does not sign in, whatever the device says', async () => {
  await world.signIn(phone);
  world.sql.run("update person set status = 'disabled'");
  expect(outcomeOf(() => world.identity.authenticate(phone.credentials))).toBe('session.person_disabled');
  const sessions = world.sql.all('select hash from session').length;
  expect(await outcomeOfAsync(() => world.signIn(phone))).toBe('session.person_disabled');
  expect(world.sql.all('select hash from session')).toHaveLength(sessions);
});

test('a revoked device gets no session, not even one that would be refused at once', async () => {
  world.sql.run('update device set revoked_at = ?', world.now());
  expect(await outcomeOfAsync(() => world.signIn(phone))).toBe('session.device_revoked');
  expect(world.sql.all('select hash from session')).toHaveLength(0);
  const [last] = world.sql.all('select action, decision from audit order by seq desc limit 1');
  expect(last).toEqual({ action: 'session.open', decision: 'refused' });
});
