import { beforeEach, describe, expect, test } from 'vitest';
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

/** A partner body with its witness, an administrator of Uruguay. */
async function foundedState(state = 'CL'): Promise<{ first: Phone; second: Phone }> {
  const witness = state === 'XA' ? (await foundedState('UY')).first : null;
  const first = await world.phone(found(state));
  const second = await world.phone(invite(first, 'nationalAdmin', state));
  second.credentials = { device: second.device, token: confirm(second, first.fingerprint).token };
  if (witness !== null) {
    const { credentials } = witness;
    world.identity.witness({ credentials, state, fingerprint: first.fingerprint });
    await world.signIn(second);
  }
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

describe('a first code that was lost', () => {
  const again = (phone: Phone, state = 'CL') =>
    world.identity.giveFirstCode({ credentials: phone.credentials, state });

  test('is given anew: the old one never enrols again, the new one does, for the same person', async () => {
    const lost = found();
    const given = again(presidency);
    expect(given.person).toBe(lost.person);
    await expect(world.phone(lost)).rejects.toThrow('session.code_replaced');
    const first = await world.phone(given);
    await expect(world.phone(lost)).rejects.toThrow('session.code_replaced');
    const second = await world.phone(invite(first));
    confirm(second, first.fingerprint);
    expect(statuses()).toEqual([{ code: 'CL', status: 'active' }]);
  });

  test('is not given anew once somebody has enrolled, nor to a state that waits for none', async () => {
    expect(outcomeOf(() => again(presidency))).toBe('people.not_founding');
    await world.phone(found());
    expect(outcomeOf(() => again(presidency))).toBe('people.invitation_used');
    expect(outcomeOf(() => again(presidency, 'PE'))).toBe('people.not_founding');
  });

  test('is not for the state’s own people, and stands in the audit with who asked', async () => {
    const first = await world.phone(found('AR'));
    const lost = found();
    expect(outcomeOf(() => again(first))).toBe('people.not_allowed');
    again(presidency);
    const { rows } = world.identity.readAudit({
      credentials: (await foundedState('EC')).first.credentials,
      before: null,
      limit: 50,
    });
    expect(rows.some(({ action }) => action === 'states.give_code')).toBe(false);
    expect(
      world.sql.all("select actor, state, decision, details from audit where action = 'states.give_code'"),
    ).toEqual([
      { actor: first.person, state: 'CL', decision: 'refused', details: '{"code":"people.not_allowed"}' },
      {
        actor: presidency.person,
        state: 'CL',
        decision: 'done',
        details: JSON.stringify({ person: lost.person }),
      },
    ]);
  });

  test('is given ten times a day at most', async () => {
    found();
    for (let count = 1; count < 10; count += 1) again(presidency);
    expect(outcomeOf(() => again(presidency))).toBe('people.too_many_codes');
    world.pass(DAY - 1);
    await world.signIn(presidency);
    expect(outcomeOf(() => again(presidency))).toBe('people.too_many_codes');
  });

  test('of the second person comes from the first, while the second has no device', async () => {
    const first = await world.phone(found());
    const lost = invite(first);
    const give = (person: string, phone = first) =>
      world.identity.giveCode({ credentials: phone.credentials, person, purpose: 'first_code' });
    const given = give(lost.person);
    await expect(world.phone(lost)).rejects.toThrow('session.code_replaced');
    const second = await world.phone(given);
    expect(outcomeOf(() => give(lost.person))).toBe('people.invitation_used');
    expect(outcomeOf(() => give(first.person, second))).toBe('people.not_allowed');
    expect(outcomeOf(() => give(first.person))).toBe('people.not_allowed');
  });
});

describe('a partner body', () => {
  const analyst = { label: 'Análisis', roles: ['partnerAnalyst' as const], institution: null, unit: null };
  const ofBody = { ...analyst, state: 'XA', delegation: 'ameripol' };

  test('is founded like a state with a witness of another, and sits with the committee as itself', async () => {
    const { second } = await foundedState('XA');
    expect(statuses()).toContainEqual({ code: 'XA', status: 'active' });
    expect(world.identity.authenticate(second.credentials)).toMatchObject({
      actor: { state: 'XA', delegation: 'ameripol', roles: ['nationalAdmin'] },
      compartments: ['committee', 'body:ameripol'],
    });
  });

  test('makes its own analysts; nobody else does, and no presidency makes itself one', async () => {
    const { first } = await foundedState('XA');
    const chile = await foundedState();
    const invited = (
      phone: Phone,
      place: typeof ofBody | (typeof analyst & { state: null; delegation: null }),
    ) => outcomeOf(() => world.identity.invite({ credentials: phone.credentials, ...place }));
    expect(invited(first, ofBody)).toBe('done');
    for (const other of [presidency, chile.first]) expect(invited(other, ofBody)).toBe('people.not_allowed');
    expect(invited(presidency, { ...analyst, state: null, delegation: null })).toBe(
      'people.role_not_fitting',
    );
    const { person } = world.identity.authenticate(presidency.credentials).actor;
    const { roles, institution, unit } = analyst;
    expect(
      outcomeOf(() =>
        world.identity.setRoles({ credentials: presidency.credentials, person, roles, institution, unit }),
      ),
    ).toBe('people.not_yourself');
  });

  test('is no state: a state has no analyst to whom others open anything', async () => {
    const { first } = await foundedState();
    const place = { ...ofBody, state: 'CL', delegation: 'CL' };
    expect(outcomeOf(() => world.identity.invite({ credentials: first.credentials, ...place }))).toBe(
      'people.role_not_fitting',
    );
  });
});
