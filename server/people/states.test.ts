import { beforeEach, expect, test } from 'vitest';
import type { OwnRole } from '#shared/kernel/actor.ts';
import {
  createIdentityWorld,
  type IdentityWorld,
  outcomeOf,
  type Phone,
  placeOf,
} from '#test/support/identity-world.ts';

const DAY = 86_400_000;
let world: IdentityWorld;
let presidency: Phone;

beforeEach(async () => {
  world = createIdentityWorld();
  presidency = await world.phone(world.identity.bootstrap({ label: 'Presidencia' }));
});

function found(state = 'CL') {
  return world.identity.found({ credentials: presidency.credentials, state, label: 'Administración' });
}

function invite(phone: Phone, role: OwnRole = 'nationalAdmin', state: string | null = 'CL') {
  const place = placeOf({ role, state });
  return world.identity.invite({
    credentials: phone.credentials,
    label: 'Segunda persona',
    ...place,
    roles: [...place.roles],
  });
}

function confirm(phone: Phone, fingerprint: string) {
  return world.identity.confirm({ credentials: phone.credentials, fingerprint });
}

function statuses() {
  return world.identity.listStates({ credentials: presidency.credentials }).states;
}

async function foundedState() {
  const first = await world.phone(found());
  const second = await world.phone(invite(first));
  second.credentials = { device: second.device, token: confirm(second, first.fingerprint).token };
  await world.signIn(first);
  return { first, second };
}

test('the presidency founds a state, its second person confirms, and from then on it is active', async () => {
  const first = await world.phone(found());
  expect(statuses()).toEqual([{ code: 'CL', status: 'founding' }]);
  const second = await world.phone(invite(first));
  expect(world.identity.readFounding({ credentials: second.credentials })).toMatchObject({
    state: 'CL',
    role: 'second',
    first: { label: 'Administración', fingerprint: first.fingerprint },
  });
  const { session } = confirm(second, first.fingerprint);
  expect(statuses()).toEqual([{ code: 'CL', status: 'active' }]);
  expect(session).toMatchObject({
    actor: { state: 'CL', roles: ['nationalAdmin'] },
    compartments: ['committee', 'state:CL'],
  });
});

test('rights that grow by the confirmation come with sessions of new ids', async () => {
  const first = await world.phone(found());
  const second = await world.phone(invite(first));
  const before = { ...second.credentials };
  const { token } = confirm(second, first.fingerprint);
  expect(token).not.toBe(before.token);
  expect(outcomeOf(() => world.identity.authenticate(before))).toBe('session.not_signed_in');
  expect(outcomeOf(() => world.identity.authenticate(first.credentials))).toBe('session.not_signed_in');
});

test('before the confirmation neither of the two has a role, a state or a compartment', async () => {
  const first = await world.phone(found());
  const second = await world.phone(invite(first));
  for (const phone of [first, second]) {
    expect(world.identity.authenticate(phone.credentials)).toMatchObject({
      actor: { state: null, roles: [], delegation: null },
      compartments: [],
    });
  }
  const credentials = first.credentials;
  const refused = [
    () =>
      world.identity.setRoles({
        credentials,
        person: second.person,
        roles: ['delegate'],
        institution: null,
        unit: null,
      }),
    () => world.identity.disable({ credentials, person: second.person }),
    () => world.identity.giveCode({ credentials, person: second.person, purpose: 'another_device' }),
    () => world.identity.revokeDevice({ credentials, device: second.device }),
    () => world.identity.readAudit({ credentials, before: null, limit: 10 }),
    () => world.identity.found({ credentials, state: 'AR', label: 'x' }),
    () => invite(second, 'fieldOfficer'),
    () => invite(first, 'observer', null),
  ];
  for (const act of refused) expect(outcomeOf(act)).toBe('people.not_allowed');
});

test('the first administrator invites exactly one second person', async () => {
  const first = await world.phone(found());
  const invitation = invite(first);
  expect(outcomeOf(() => invite(first))).toBe('people.second_invited');
  await world.phone(invitation);
  world.pass(2 * DAY);
  await world.signIn(first);
  expect(outcomeOf(() => invite(first))).toBe('people.second_invited');
});

test('a second person who never came makes room for another', async () => {
  const first = await world.phone(found());
  const lost = invite(first);
  world.pass(DAY);
  await world.signIn(first);
  const second = await world.phone(invite(first));
  expect(world.sql.get('select status from person where id = ?', lost.person)).toEqual({
    status: 'disabled',
  });
  confirm(second, first.fingerprint);
  await world.signIn(presidency);
  expect(statuses()).toEqual([{ code: 'CL', status: 'active' }]);
});

test('an invitation that is refused leaves everything as it was', async () => {
  const first = await world.phone(found());
  const earlier = invite(first);
  world.pass(DAY);
  await world.signIn(first);
  expect(outcomeOf(() => invite(first, 'observer'))).toBe('people.role_not_fitting');
  expect(world.sql.get('select status from person where id = ?', earlier.person)).toEqual({
    status: 'invited',
  });
});

test('the first administrator does not confirm themselves, nor does anybody else', async () => {
  const first = await world.phone(found());
  const other = await world.phone(found('AR'));
  for (const phone of [first, other, presidency]) {
    expect(outcomeOf(() => confirm(phone, first.fingerprint))).toBe('people.not_confirming');
  }
});

test('who compared another device confirms nothing', async () => {
  const first = await world.phone(found());
  const second = await world.phone(invite(first));
  expect(outcomeOf(() => confirm(second, second.fingerprint))).toBe('people.fingerprint_differs');
  expect(statuses()).toEqual([{ code: 'CL', status: 'founding' }]);
});

test('a state is founded once', async () => {
  found();
  expect(outcomeOf(() => found())).toBe('people.state_founded');
  world.pass(DAY);
  await world.signIn(presidency);
  await foundedState();
  expect(outcomeOf(() => found())).toBe('people.state_founded');
  world.pass(60 * DAY);
  await world.signIn(presidency);
  expect(outcomeOf(() => found())).toBe('people.state_founded');
});

test('a founding whose first code ran out unused counts as none', async () => {
  const lost = found();
  world.pass(DAY);
  await world.signIn(presidency);
  expect(statuses()).toEqual([{ code: 'CL', status: 'none' }]);
  await foundedState();
  expect(world.sql.get('select status from person where id = ?', lost.person)).toEqual({
    status: 'disabled',
  });
});

test('a founding that nobody confirmed in fourteen days counts as none, and its people are out', async () => {
  const first = await world.phone(found());
  const second = await world.phone(invite(first));
  world.pass(14 * DAY);
  for (const phone of [presidency, first, second]) await world.signIn(phone);
  expect(outcomeOf(() => confirm(second, first.fingerprint))).toBe('people.not_confirming');
  expect(outcomeOf(() => invite(first))).toBe('people.not_allowed');
  found();
  for (const phone of [first, second]) {
    expect(outcomeOf(() => world.identity.authenticate(phone.credentials))).toBe('session.device_revoked');
  }
});

test('the last administrator of a state does not disable themselves, nor revoke their last device', async () => {
  const { first, second } = await foundedState();
  const credentials = first.credentials;
  world.identity.disable({ credentials, person: second.person });
  expect(outcomeOf(() => world.identity.disable({ credentials, person: first.person }))).toBe(
    'people.last_administrator',
  );
  expect(outcomeOf(() => world.identity.revokeDevice({ credentials, device: first.device }))).toBe(
    'people.last_administrator',
  );
  const laptop = await world.phone(
    world.identity.giveCode({ credentials, person: first.person, purpose: 'another_device' }),
  );
  expect(
    outcomeOf(() => world.identity.revokeDevice({ credentials: laptop.credentials, device: first.device })),
  ).toBe('done');
});

test('an administrator who has not enrolled yet does not count as another one', async () => {
  const { first, second } = await foundedState();
  const credentials = first.credentials;
  world.identity.disable({ credentials, person: second.person });
  const invited = invite(first);
  expect(outcomeOf(() => world.identity.disable({ credentials, person: first.person }))).toBe(
    'people.last_administrator',
  );
  await world.phone(invited);
  expect(outcomeOf(() => world.identity.disable({ credentials, person: first.person }))).toBe('done');
});

test('an administrator without a device left does not count as another one', async () => {
  const { first, second } = await foundedState();
  const credentials = first.credentials;
  world.identity.revokeDevice({ credentials, device: second.device });
  expect(outcomeOf(() => world.identity.disable({ credentials, person: first.person }))).toBe(
    'people.last_administrator',
  );
});

test('the last administrator of the presidency does not disable themselves', () => {
  const { credentials, person } = presidency;
  expect(outcomeOf(() => world.identity.disable({ credentials, person }))).toBe('people.last_administrator');
});
