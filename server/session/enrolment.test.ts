import { beforeEach, expect, test } from 'vitest';
import { MAX_WRONG_CODES } from '#shared/session/session.rules.ts';
import {
  createIdentityWorld,
  createKey,
  type IdentityWorld,
  type Key,
  outcomeOf,
  outcomeOfAsync,
  SOURCE,
} from '#test/support/identity-world.ts';
import type { Invitation } from './codes.ts';

const HOUR = 3_600_000;
let world: IdentityWorld;
let invitation: Invitation;
let key: Key;

beforeEach(async () => {
  world = createIdentityWorld();
  invitation = world.identity.bootstrap({ label: 'Presidencia' });
  world.tell();
  key = await createKey();
});

function enrolWith(code: string, change: Record<string, unknown> = {}) {
  return world.identity.enrol({
    code,
    device: 'dev_first',
    publicKey: key.publicKey,
    deviceLabel: 'Teléfono',
    source: SOURCE,
    ...change,
  });
}

test('looking at a code says whose it is and uses nothing up', () => {
  for (let times = 0; times < 3; times += 1) {
    expect(world.identity.look({ code: invitation.code, source: SOURCE })).toMatchObject({
      kind: 'clasi.enrolment_look',
      label: 'Presidencia',
      roles: ['presidencyAdmin'],
      state: null,
    });
  }
  expect(enrolWith(invitation.code).status).toBe('active');
});

test('a code has ten characters to type and 130 bits to scan, and neither is stored', () => {
  expect(invitation.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(invitation.linkCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  const stored = JSON.stringify(world.sql.all('select * from code'));
  expect(stored).not.toContain(invitation.code.replace('-', ''));
  expect(stored).not.toContain(invitation.linkCode);
});

test('a code typed in small letters with spaces and look-alike letters is the same code', () => {
  const typed = invitation.code.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
  expect(enrolWith(` ${typed} `).person).toBe(invitation.person);
});

test.each(['code', 'linkCode'] as const)('a code used as %s is used in both of its forms', async (form) => {
  enrolWith(invitation[form]);
  const other = await createKey();
  for (const code of [invitation.code, invitation.linkCode]) {
    const again = { device: 'dev_second', publicKey: other.publicKey };
    expect(outcomeOf(() => enrolWith(code, again))).toBe('session.code_used');
    expect(outcomeOf(() => world.identity.look({ code, source: SOURCE }))).toBe('session.code_used');
  }
});

test('the same device that lost the answer hears it again, another key does not', async () => {
  const first = enrolWith(invitation.code);
  expect(enrolWith(invitation.code)).toEqual(first);
  const other = await createKey();
  expect(outcomeOf(() => enrolWith(invitation.code, { publicKey: other.publicKey }))).toBe(
    'session.code_used',
  );
  expect(world.sql.all('select id from device')).toHaveLength(1);
});

test('a code is void after 24 hours', () => {
  world.pass(24 * HOUR - 1);
  expect(outcomeOf(() => world.identity.look({ code: invitation.code, source: SOURCE }))).toBe('done');
  world.pass(1);
  expect(outcomeOf(() => enrolWith(invitation.code))).toBe('session.code_expired');
});

test('a newer code of the same person voids the older one', () => {
  const newer = world.identity.bootstrap({ label: 'Presidencia' });
  expect(newer.person).toBe(invitation.person);
  expect(outcomeOf(() => enrolWith(newer.code))).toBe('done');
});

test('a code that a newer one took the place of says so, typed or scanned, looked at or used', () => {
  world.pass(HOUR);
  world.identity.bootstrap({ label: 'Presidencia' });
  for (const code of [invitation.code, invitation.linkCode]) {
    expect(outcomeOf(() => world.identity.look({ code, source: SOURCE }))).toBe('session.code_replaced');
    expect(outcomeOf(() => enrolWith(code))).toBe('session.code_replaced');
  }
});

test('of two codes that were both replaced each says so, also after its 24 hours', () => {
  const second = world.identity.bootstrap({ label: 'Presidencia' });
  world.pass(25 * HOUR);
  world.identity.bootstrap({ label: 'Presidencia' });
  for (const { code } of [invitation, second])
    expect(outcomeOf(() => enrolWith(code))).toBe('session.code_replaced');
});

test('a code that was withdrawn without another is no code of a newer link', () => {
  world.sql.run('update code set withdrawn_at = ?', world.now());
  expect(outcomeOf(() => enrolWith(invitation.code))).toBe('session.code_expired');
});

test('the first administrator is made once: after an enrolment the host can make nobody', () => {
  expect(world.identity.isEmpty()).toBe(true);
  enrolWith(invitation.code);
  expect(world.identity.isEmpty()).toBe(false);
  expect(outcomeOf(() => world.identity.bootstrap({ label: 'Otra' }))).toBe('people.not_empty');
});

test('a private key is refused, and so is every key that is no point of P-256', async () => {
  const bad: Record<string, unknown>[] = [
    { ...key.publicKey, d: key.publicKey.x },
    { ...key.publicKey, kty: 'RSA' },
    { ...key.publicKey, crv: 'P-384' },
    { ...key.publicKey, x: 'short' },
  ];
  for (const publicKey of bad) {
    world.pass(61_000);
    expect(outcomeOf(() => enrolWith(invitation.code, { publicKey }))).toBe('session.key_invalid');
  }
  const offCurve = { ...key.publicKey, y: key.publicKey.x };
  const request = { code: invitation.code, device: 'dev_x', deviceLabel: 'x', source: SOURCE };
  expect(await outcomeOfAsync(() => world.port.enrol({ ...request, publicKey: offCurve }))).toBe(
    'session.key_invalid',
  );
  world.pass(61_000);
  expect(outcomeOf(() => enrolWith(invitation.code))).toBe('done');
});

test('neither the id nor the key of an enrolled device can be enrolled again', async () => {
  const admin = await world.phone(invitation);
  const next = world.identity.invite({
    credentials: admin.credentials,
    label: 'Observadora',
    state: null,
    delegation: null,
    roles: ['observer'],
    institution: null,
    unit: null,
  });
  expect(outcomeOf(() => enrolWith(next.code, { device: admin.device }))).toBe('session.device_known');
  expect(outcomeOf(() => enrolWith(next.code, { publicKey: admin.key.publicKey }))).toBe(
    'session.device_known',
  );
});

function guess(source: string): string {
  return outcomeOf(() => world.identity.look({ code: 'AAAAA-AAAAA', source }));
}

test('the sixth wrong code within a minute hears no more than to wait, and others hear nothing of it', () => {
  for (let times = 0; times < 5; times += 1) expect(guess(SOURCE)).toBe('session.code_unknown');
  expect(guess(SOURCE)).toBe('session.too_many_attempts');
  expect(guess('198.51.100.7')).toBe('session.code_unknown');
});

test('behind the address of somebody who guesses a right code still gets in, typed and scanned', async () => {
  const admin = await world.phone(invitation);
  const label = 'Observadora';
  const place = {
    state: null,
    delegation: null,
    roles: ['observer' as const],
    institution: null,
    unit: null,
  };
  const invite = () => world.identity.invite({ credentials: admin.credentials, label, ...place });
  const [typed, scanned] = [invite(), invite()];
  for (let times = 0; times < 50; times += 1) guess(SOURCE);
  expect(guess(SOURCE)).toBe('session.too_many_attempts');
  expect(outcomeOf(() => world.identity.look({ code: typed.code, source: SOURCE }))).toBe('done');
  expect(enrolWith(typed.code).status).toBe('active');
  const other = await createKey();
  const second = { device: 'dev_second', publicKey: other.publicKey };
  expect(enrolWith(scanned.linkCode, second).status).toBe('active');
});

test('what fails on a code that exists counts against that code, and the address stays free', async () => {
  enrolWith(invitation.code);
  const other = await createKey();
  const again = () =>
    outcomeOf(() => enrolWith(invitation.code, { device: 'dev_x', publicKey: other.publicKey }));
  for (let times = 0; times < 10; times += 1) expect(again()).toBe('session.code_used');
  const rows = world.sql.all('select * from audit').length;
  for (let times = 0; times < 20; times += 1) expect(again()).toBe('session.too_many_attempts');
  expect(world.sql.all('select * from audit')).toHaveLength(rows);
  expect(guess(SOURCE)).toBe('session.code_unknown');
});

test('after ten million wrong codes what was given before opens as a link only, and a new code is typed again', () => {
  world.sql.run("insert into meta (key, value) values ('wrong_codes', ?)", String(MAX_WRONG_CODES));
  expect(outcomeOf(() => world.identity.look({ code: invitation.code, source: SOURCE }))).toBe(
    'session.typed_code_closed',
  );
  expect(outcomeOf(() => world.identity.look({ code: invitation.linkCode, source: SOURCE }))).toBe('done');
  const newer = world.identity.bootstrap({ label: 'Presidencia' });
  expect(outcomeOf(() => enrolWith(newer.code))).toBe('done');
});

test('wrong codes are counted, whoever sends them and however often, within a tenth', () => {
  const guesses = 20_000;
  for (let times = 0; times < guesses; times += 1) guess(`192.0.2.${times % 7}`);
  const [row] = world.sql.all<{ value: string }>("select value from meta where key = 'wrong_codes'");
  expect(Math.abs(Number(row?.value) - guesses)).toBeLessThan(guesses / 10);
});

test('whoever guesses from a million addresses fills no table', () => {
  for (let times = 0; times < 10_500; times += 1) guess(`2001:db8:0:${times.toString(16)}::/64`);
  expect(world.sql.all('select key from attempt').length).toBeLessThanOrEqual(10_000);
  expect(world.sql.all('select seq from audit').length).toBeLessThan(200);
});

test('each further lock-out lasts twice as long, and says until when', () => {
  const waits: number[] = [];
  for (let lockout = 0; lockout < 4; lockout += 1) {
    for (let times = 0; times < 5; times += 1) guess(SOURCE);
    let minutes = 0;
    while (guess(SOURCE) === 'session.too_many_attempts') {
      world.pass(60_000);
      minutes += 1;
    }
    waits.push(minutes);
    world.pass(61_000);
  }
  expect(waits).toEqual([1, 2, 4, 8]);
});

test('four wrong codes a minute go on for ever without a lock-out', () => {
  for (let minute = 0; minute < 10; minute += 1) {
    for (let times = 0; times < 4; times += 1) expect(guess(SOURCE)).toBe('session.code_unknown');
    world.pass(60_000);
  }
});

test('guessing on while locked out writes nothing more', () => {
  for (let times = 0; times < 5; times += 1) guess(SOURCE);
  const rows = world.sql.all('select * from audit').length;
  for (let times = 0; times < 50; times += 1) guess(SOURCE);
  expect(world.sql.all('select * from audit')).toHaveLength(rows);
});
