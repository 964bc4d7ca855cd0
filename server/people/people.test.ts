import { beforeEach, expect, test } from 'vitest';
import type { OwnRole } from '#shared/kernel/actor.ts';
import {
  castOf,
  createIdentityWorld,
  demoPerson,
  type IdentityWorld,
  outcomeOf,
  outcomeOfAsync,
  type Phone,
} from '#test/support/identity-world.ts';

let world: IdentityWorld;
let presidency: Phone;
let chile: Phone;
let officer: Phone;
let argentina: Phone;

beforeEach(async () => {
  const cast = await castOf({
    presidency: ['presidencyAdmin', null],
    chile: ['nationalAdmin', 'CL'],
    officer: ['fieldOfficer', 'CL'],
    argentina: ['nationalAdmin', 'AR'],
  });
  world = cast.world;
  ({ presidency, chile, officer, argentina } = cast.phones);
});

function setRoles(roles: OwnRole[], place: { institution?: 'customs'; unit?: string } = {}) {
  world.identity.setRoles({
    credentials: chile.credentials,
    person: officer.person,
    roles,
    institution: place.institution ?? null,
    unit: place.unit ?? null,
  });
}

test('a role taken away is gone at the very next request', async () => {
  setRoles(['delegate']);
  expect(outcomeOf(() => world.identity.authenticate(officer.credentials))).toBe('session.not_signed_in');
  await world.signIn(officer);
  expect(world.identity.authenticate(officer.credentials).actor.roles).toEqual(['delegate']);
});

test('roles are read from the person at every request, never from the session', () => {
  world.sql.run(`update person set roles = '["delegate"]' where id = ?`, officer.person);
  expect(world.identity.authenticate(officer.credentials).actor.roles).toEqual(['delegate']);
});

test('nobody changes their own roles, nor gives themselves a code after a loss', () => {
  const { credentials, person } = chile;
  expect(
    outcomeOf(() =>
      world.identity.setRoles({
        credentials,
        person,
        roles: ['pointOfContact'],
        institution: null,
        unit: null,
      }),
    ),
  ).toBe('people.not_yourself');
  expect(outcomeOf(() => world.identity.giveCode({ credentials, person, purpose: 'lost_device' }))).toBe(
    'people.not_yourself',
  );
});

test('who works in a unit has an institution and a unit', () => {
  expect(outcomeOf(() => setRoles(['fieldOfficer']))).toBe('people.place_needed');
  expect(outcomeOf(() => setRoles(['unitHead'], { institution: 'customs' }))).toBe('people.place_needed');
  expect(outcomeOf(() => setRoles(['unitHead'], { institution: 'customs', unit: 'port-7' }))).toBe('done');
});

test('nobody sits in the delegation of another state', () => {
  const invitation = {
    credentials: chile.credentials,
    label: 'Delegado',
    state: 'CL',
    roles: ['delegate'] as OwnRole[],
    institution: null,
    unit: null,
  };
  expect(outcomeOf(() => world.identity.invite({ ...invitation, delegation: 'AR' }))).toBe(
    'people.delegation_not_fitting',
  );
});

test('closing an account ends sessions, devices and codes at once', async () => {
  const code = world.identity.giveCode({
    credentials: chile.credentials,
    person: officer.person,
    purpose: 'another_device',
  });
  world.identity.disable({ credentials: chile.credentials, person: officer.person });
  expect(outcomeOf(() => world.identity.authenticate(officer.credentials))).toBe('session.device_revoked');
  expect(await outcomeOfAsync(() => world.phone(code))).toBe('session.code_expired');
  expect(outcomeOf(() => setRoles(['delegate']))).toBe('people.not_active');
});

test('a revoked device is out at the next request while others of the same person go on', async () => {
  const code = world.identity.giveCode({
    credentials: chile.credentials,
    person: officer.person,
    purpose: 'another_device',
  });
  const laptop = await world.phone(code);
  world.identity.revokeDevice({ credentials: laptop.credentials, device: officer.device });
  expect(outcomeOf(() => world.identity.authenticate(officer.credentials))).toBe('session.device_revoked');
  expect(outcomeOf(() => world.identity.authenticate(laptop.credentials))).toBe('done');
});

test('a code after a loss revokes every earlier device in the same step', async () => {
  const code = world.identity.giveCode({
    credentials: chile.credentials,
    person: officer.person,
    purpose: 'lost_device',
  });
  expect(outcomeOf(() => world.identity.authenticate(officer.credentials))).toBe('session.device_revoked');
  expect((await world.phone(code)).person).toBe(officer.person);
});

test('a lost device is revoked however many codes were given that day; a code without a loss waits', () => {
  const give = (purpose: 'another_device' | 'lost_device') =>
    outcomeOf(() =>
      world.identity.giveCode({ credentials: chile.credentials, person: officer.person, purpose }),
    );
  while (give('another_device') === 'done') world.pass(1000);
  expect(give('another_device')).toBe('people.too_many_codes');
  expect(give('lost_device')).toBe('done');
  expect(outcomeOf(() => world.identity.authenticate(officer.credentials))).toBe('session.device_revoked');
  // No device is left that could be lost: nothing more to revoke, and the limit holds.
  expect(give('lost_device')).toBe('people.too_many_codes');
});

test('everybody of a state sees each of its devices at once, and none of another state', async () => {
  const seen = () =>
    world.identity.listDevices({ credentials: officer.credentials }).devices.map(({ device }) => device);
  expect(new Set(seen())).toEqual(new Set([chile.device, officer.device]));
  world.pass(1000);
  const invited = world.identity.invite({
    credentials: chile.credentials,
    label: 'Enlace',
    state: 'CL',
    delegation: 'CL',
    roles: ['pointOfContact'],
    institution: null,
    unit: null,
  });
  const fresh = await world.phone(invited);
  expect(seen()[0]).toBe(fresh.device);
});

test('people of the committee see their own devices, its administrator those of the committee', async () => {
  const invited = world.identity.invite({
    credentials: presidency.credentials,
    label: 'Observadora',
    state: null,
    delegation: null,
    roles: ['observer'],
    institution: null,
    unit: null,
  });
  const observer = await world.phone(invited);
  const devicesOf = ({ credentials }: Phone) =>
    new Set(world.identity.listDevices({ credentials }).devices.map(({ device }) => device));
  expect(devicesOf(observer)).toEqual(new Set([observer.device]));
  expect(devicesOf(presidency)).toEqual(new Set([observer.device, presidency.device]));
});

test("another state's person and nobody's person get the same answer", () => {
  const { credentials } = argentina;
  for (const person of [officer.person, 'per_nobody']) {
    expect(outcomeOf(() => world.identity.disable({ credentials, person }))).toBe('people.unknown');
  }
  for (const device of [officer.device, 'dev_nobody']) {
    expect(outcomeOf(() => world.identity.revokeDevice({ credentials, device }))).toBe(
      'people.device_unknown',
    );
  }
});

test('a state sees in its audit who of outside tried to touch its people', () => {
  outcomeOf(() => world.identity.disable({ credentials: presidency.credentials, person: officer.person }));
  const read = (phone: Phone) =>
    world.identity.readAudit({ credentials: phone.credentials, before: null, limit: 100 }).rows;
  expect(read(chile)[0]).toMatchObject({
    action: 'people.disable',
    actor: presidency.person,
    subject: officer.person,
    decision: 'refused',
  });
  expect(read(presidency)[0]).toMatchObject({ action: 'people.disable', decision: 'refused' });
  expect(read(argentina).some(({ actor }) => actor === presidency.person)).toBe(false);
});

test('the demo makes no people where there are real ones', async () => {
  const real = createIdentityWorld();
  await real.phone(real.identity.bootstrap({ label: 'Presidencia' }));
  const people = [demoPerson({ id: 'per_demo', role: 'nationalAdmin', state: 'CL' })];
  expect(outcomeOf(() => real.identity.seedDemo({ people }))).toBe('people.not_empty');
  expect(world.identity.seedDemo({ people })).toHaveLength(1);
});

test('a state is told whom it gave a role that reads the figures of its panel, and whom it took it from', () => {
  const told = () =>
    world.identity
      .pendingForwards()
      .filter(({ name }) => name === 'panels.note_keeper')
      .map(({ compartment, args }) => [compartment, args]);
  setRoles(['delegate']);
  expect(told()).toEqual([]);
  const noted = ['state:CL', { state: 'CL', person: officer.person, until: expect.any(Number) }];
  setRoles(['nationalAuthoriser']);
  expect(told()).toEqual([noted]);
  setRoles(['fieldOfficer'], { institution: 'customs', unit: 'port-7' });
  expect(told()).toEqual([noted, noted]);
});
