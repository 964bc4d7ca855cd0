import { beforeEach, expect, test } from 'vitest';
import type { Envelope } from '#shared/sync/protocol.ts';
import {
  assertionOf,
  castOf,
  createKey,
  type IdentityWorld,
  ORIGIN,
  outcomeOfAsync,
  type Phone,
  SOURCE,
} from '#test/support/identity-world.ts';
import { sha256 } from '../compartment/sha256.ts';

let world: IdentityWorld;
let officer: Phone;
let admin: Phone;

beforeEach(async () => {
  const cast = await castOf({ admin: ['nationalAdmin', 'CL'], officer: ['fieldOfficer', 'CL'] });
  world = cast.world;
  ({ admin, officer } = cast.phones);
});

function mutationOf(change: Partial<Envelope> = {}): Envelope {
  return {
    v: 1,
    id: 'mut_1',
    name: 'reports.submit',
    args: { text: 'Contenedor con doble fondo' },
    compartment: 'state:CL',
    device: officer.device,
    person: officer.person,
    counter: 1,
    madeAt: world.now(),
    base: {},
    after: [],
    replaces: null,
    ...change,
  };
}

async function handOver({
  outbox = JSON.stringify([mutationOf()]),
  signed = outbox,
  phone = officer,
  purpose = 'handover',
}: {
  outbox?: string;
  signed?: string;
  phone?: Pick<Phone, 'device' | 'key'>;
  purpose?: string;
} = {}) {
  const { nonce } = world.identity.createNonce({ device: phone.device });
  const claims = { purpose, sha256: sha256([signed]) };
  const assertion = await assertionOf({ phone, nonce, now: world.now(), claims });
  return world.port.handOver({ assertion, audience: ORIGIN, source: SOURCE, outbox });
}

function revoke() {
  world.identity.revokeDevice({ credentials: admin.credentials, device: officer.device });
}

test('a revoked device reads nothing, signs in no more, and still hands in what it holds', async () => {
  revoke();
  expect(await outcomeOfAsync(() => world.port.authenticate(officer.credentials))).toBe(
    'session.device_revoked',
  );
  expect(await outcomeOfAsync(() => world.signIn(officer))).toBe('session.device_revoked');
  expect(await handOver()).toEqual({
    device: officer.device,
    person: officer.person,
    state: 'CL',
    mutations: [mutationOf()],
  });
});

test('so does the device of a person whose account was closed', async () => {
  world.identity.disable({ credentials: admin.credentials, person: officer.person });
  expect(await outcomeOfAsync(() => world.port.authenticate(officer.credentials))).toBe(
    'session.device_revoked',
  );
  expect((await handOver()).mutations).toHaveLength(1);
});

test('a device that is not revoked pushes, it does not hand over', async () => {
  expect(await outcomeOfAsync(() => handOver())).toBe('session.handover_not_revoked');
});

test('only what the device signed is taken', async () => {
  revoke();
  expect(await outcomeOfAsync(() => handOver({ signed: '[]' }))).toBe('session.handover_invalid');
  const thief = { device: officer.device, key: await createKey() };
  expect(await outcomeOfAsync(() => handOver({ phone: thief }))).toBe('session.assertion_invalid');
  expect(await outcomeOfAsync(() => handOver({ purpose: 'session' }))).toBe('session.assertion_invalid');
});

test.each<[string, Partial<Envelope>]>([
  ['of another device', { device: 'dev_other' }],
  ['of another person', { person: 'per_admin' }],
  ["into another state's compartment", { compartment: 'state:AR' }],
])('nothing is taken %s', async (_title, change) => {
  revoke();
  const outbox = JSON.stringify([mutationOf(), mutationOf({ id: 'mut_2', ...change })]);
  expect(await outcomeOfAsync(() => handOver({ outbox }))).toBe('session.handover_invalid');
});

test('what is no outbox is refused', async () => {
  revoke();
  for (const outbox of ['', '{', '[]', '[{}]', 'null']) {
    expect(await outcomeOfAsync(() => handOver({ outbox }))).toBe('session.handover_invalid');
  }
});

test('a revoked device hands in five thousand mutations, the same again for nothing, and then no more', async () => {
  revoke();
  const outbox = (part: number) =>
    JSON.stringify(Array.from({ length: 500 }, (_, index) => mutationOf({ id: `mut_${part}x${index}` })));
  for (let part = 0; part < 10; part += 1)
    expect(await outcomeOfAsync(() => handOver({ outbox: outbox(part) }))).toBe('done');
  expect(await outcomeOfAsync(() => handOver({ outbox: outbox(10) }))).toBe('session.handover_quota');
  expect(await outcomeOfAsync(() => handOver({ outbox: outbox(3) }))).toBe('done');
});

test('a revoked device comes a hundred times a day', async () => {
  revoke();
  for (let times = 0; times < 100; times += 1) expect(await outcomeOfAsync(() => handOver())).toBe('done');
  expect(await outcomeOfAsync(() => handOver())).toBe('session.too_many_attempts');
  world.pass(86_400_000);
  expect(await outcomeOfAsync(() => handOver())).toBe('done');
});

test('what is refused counts among the hundred, and is then no longer read', async () => {
  revoke();
  for (let times = 0; times < 100; times += 1) {
    // Slowly enough that no lock-out answers instead.
    world.pass(4_000);
    expect(await outcomeOfAsync(() => handOver({ outbox: '[{}]' }))).toBe('session.handover_invalid');
  }
  world.pass(4_000);
  expect(await outcomeOfAsync(() => handOver({ outbox: '[{}]' }))).toBe('session.too_many_attempts');
  world.pass(61_000);
  expect(await outcomeOfAsync(() => handOver())).toBe('session.too_many_attempts');
});

test('an assertion is good once, even when what came with it is refused', async () => {
  revoke();
  const outbox = '[{}]';
  const { nonce } = world.identity.createNonce({ device: officer.device });
  const claims = { purpose: 'handover', sha256: sha256([outbox]) };
  const assertion = await assertionOf({ phone: officer, nonce, now: world.now(), claims });
  const send = () => world.port.handOver({ assertion, audience: ORIGIN, source: SOURCE, outbox });
  expect(await outcomeOfAsync(send)).toBe('session.handover_invalid');
  expect(await outcomeOfAsync(send)).toBe('session.nonce_invalid');
});
