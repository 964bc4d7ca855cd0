import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { castOf, type IdentityWorld, outcomeOf, type Phone, probe } from '#test/support/identity-world.ts';

const DAY = 86_400_000;
const cast = {
  chair: ['presidencyAdmin', null],
  observer: ['observer', null],
  cl: ['nationalAdmin', 'CL'],
  cl2: ['nationalAdmin', 'CL'],
  clDelegate: ['delegate', 'CL'],
  clOfficer: ['fieldOfficer', 'CL'],
  ar: ['nationalAdmin', 'AR'],
  arDelegate: ['delegate', 'AR'],
} as const;
type Who = keyof typeof cast;

let world: IdentityWorld;
let phones: { readonly [N in Who]: Phone };
let count = 0;
async function open(): Promise<void> {
  ({ world, phones } = await castOf(cast));
  count = 0;
}

/** @returns the mandate, for its end */
function preside(who: Who, { until = null }: { until?: string | null } = {}): string {
  count += 1;
  const mandate = `mdt_held${count}`;
  const given = { mandate, person: `per_${who}`, label: 'x', function: 'presidency', basis: 'Traspaso' };
  const args = { ...given, from: '2026-01-01', until };
  const forward = { id: `x:${count}`, compartment: 'committee', name: 'mandates.appoint', args };
  expect(world.committee.receive(forward).status).toBe('accepted');
  world.tell();
  return mandate;
}
/** The committee's word that every mandate of theirs has ended. */
function end(who: Who): void {
  count += 1;
  const args = { person: `per_${who}` };
  const forward = { id: `x:${count}`, compartment: 'committee', name: 'mandates.leave', args };
  expect(world.committee.receive(forward).status).toBe('accepted');
  world.tell();
}

const SUBJECTS = { committee: 'observer', CL: 'clOfficer', AR: 'arDelegate' } as const;
type Place = keyof typeof SUBJECTS;
const PLACES = Object.keys(SUBJECTS) as Place[];

function acts(by: Who, place: Place): Record<string, () => unknown> {
  const { identity } = world;
  const { credentials } = phones[by];
  const { person, device } = phones[SUBJECTS[place]];
  const state = place === 'committee' ? null : place;
  const roles = [state === null ? ('observer' as const) : ('delegate' as const)];
  const nowhere = { institution: null, unit: null };
  return {
    invite: () =>
      identity.invite({ credentials, label: 'Nueva', state, delegation: state, roles, ...nowhere }),
    code: () => identity.giveCode({ credentials, person, purpose: 'another_device' }),
    lost: () => identity.giveCode({ credentials, person, purpose: 'lost_device' }),
    roles: () => identity.setRoles({ credentials, person, roles, ...nowhere }),
    disable: () => identity.disable({ credentials, person }),
    revoke: () => identity.revokeDevice({ credentials, device }),
  };
}
function others(by: Who): Record<string, () => unknown> {
  const { identity } = world;
  const { credentials } = phones[by];
  return {
    'list the committee': () => identity.listPeople({ credentials, of: 'committee' }),
    'devices of the committee': () => identity.listDevices({ credentials, of: 'committee' }),
    'audit of the committee': () =>
      identity.readAudit({ credentials, before: null, limit: 10, of: 'committee' }),
    'list of mandates to give': () => identity.listEligible({ credentials }),
    'list of their state': () => identity.listPeople({ credentials }),
    'audit of their state': () => identity.readAudit({ credentials, before: null, limit: 10 }),
    found: () => identity.found({ credentials, state: 'UY', label: 'x' }),
    'first code': () => {
      identity.found({ credentials: phones.chair.credentials, state: 'UY', label: 'x' });
      identity.giveFirstCode({ credentials, state: 'UY' });
    },
  };
}

/** Everything that somebody can do now; nothing of it stays. */
function ableTo(by: Who): string[] {
  const all = [
    ...PLACES.flatMap((place) =>
      Object.entries(acts(by, place)).map(([name, act]) => [`${name} ${place}`, act] as const),
    ),
    ...Object.entries(others(by)),
  ];
  return all.filter(([, act]) => probe(world.sql, act) === 'done').map(([name]) => name);
}
const ON = ['invite', 'code', 'lost', 'roles', 'disable', 'revoke'];
const onAll = (place: Place) => ON.map((name) => `${name} ${place}`);
const OWN_STATE = [...onAll('CL'), 'list of their state', 'audit of their state'];
const BY_PRESIDENCY = [
  ...onAll('committee'),
  'list the committee',
  'devices of the committee',
  'audit of the committee',
  'list of mandates to give',
  'found',
  'first code',
];

describe('who governs whom, before, while and after somebody of a state holds the presidency', () => {
  beforeAll(open);

  test.each([
    ['cl', OWN_STATE],
    ['clDelegate', []],
  ] as const)('%s', async (who, own) => {
    const session = phones[who].credentials;
    const able = () => [...ableTo(who)].sort();
    const sorted = (...list: readonly string[]) => [...list].sort();
    expect(able()).toEqual(sorted(...own));
    preside(who);
    expect(able()).toEqual(sorted(...own, ...BY_PRESIDENCY));
    end(who);
    // At once, and by the same session.
    expect(able()).toEqual(sorted(...own));
    expect(phones[who].credentials).toBe(session);

    // A term that only runs out: nobody says that it has.
    preside(who, { until: '2026-09-15' });
    expect(able()).toEqual(sorted(...own, ...BY_PRESIDENCY));
  });

  test('with the last day of the term all that it gave is over, and what is their state’s stays', async () => {
    world.pass(DAY);
    for (const who of ['cl', 'clDelegate', 'chair'] as const) await world.signIn(phones[who]);
    expect([...ableTo('cl')].sort()).toEqual([...OWN_STATE].sort());
    expect(ableTo('clDelegate')).toEqual([]);
  });

  test('whoever only prepares meetings, or analyses, governs nobody by it', () => {
    for (const given of ['coordination', 'analyst']) {
      count += 1;
      const args = { mandate: `mdt_other${count}`, person: 'per_cl', label: 'x', function: given };
      const whole = { ...args, from: '2026-01-01', until: null, basis: 'x' };
      world.committee.receive({
        ...{ id: `x:${count}`, compartment: 'committee', name: 'mandates.appoint' },
        args: whole,
      });
    }
    world.tell();
    expect([...ableTo('cl')].sort()).toEqual([...OWN_STATE].sort());
  });
});

describe('nobody gets anything for themselves by it, and somebody is always left who governs', () => {
  beforeEach(open);
  const governs = (who: Who) =>
    outcomeOf(() => world.identity.listPeople({ credentials: phones[who].credentials, of: 'committee' }));
  const leave = (who: Who) => outcomeOf(() => world.identity.disable({ ...phones[who] }));
  const revokeOwn = (who: Who) => outcomeOf(() => world.identity.revokeDevice({ ...phones[who] }));

  test('who presides changes no role of theirs, and gives themselves no code after a loss', () => {
    preside('cl');
    const { credentials, person } = phones.cl;
    const own = (roles: readonly ('observer' | 'pointOfContact')[]) =>
      outcomeOf(() =>
        world.identity.setRoles({ credentials, person, roles: [...roles], institution: null, unit: null }),
      );
    expect([own(['pointOfContact']), own(['observer'])]).toEqual(Array(2).fill('people.not_yourself'));
    expect(outcomeOf(() => world.identity.giveCode({ credentials, person, purpose: 'lost_device' }))).toBe(
      'people.not_yourself',
    );
    // A delegate governs nobody of their state by it, themselves included.
    preside('clDelegate');
    const delegate = phones.clDelegate;
    expect(outcomeOf(() => world.identity.disable({ ...delegate }))).toBe('people.not_allowed');
    expect(outcomeOf(() => world.identity.giveCode({ ...delegate, purpose: 'another_device' }))).toBe(
      'people.not_allowed',
    );
  });

  test('nobody of the committee is made one of a state by it, nor seated in a state’s delegation', () => {
    preside('cl');
    const invite = (state: string | null, delegation: string | null, role: 'observer' | 'delegate') =>
      outcomeOf(() =>
        world.identity.invite({
          ...{ credentials: phones.cl.credentials, label: 'x', state, delegation, roles: [role] },
          ...{ institution: null, unit: null },
        }),
      );
    expect(invite(null, null, 'delegate')).toBe('people.role_not_fitting');
    for (const delegation of ['CL', 'AR'])
      expect(invite(null, delegation, 'observer')).toBe('people.seat_of_a_state');
    expect(invite('AR', 'AR', 'delegate')).toBe('people.not_allowed');
    expect(invite('UY', 'UY', 'delegate')).toBe('people.not_allowed');
    const { credentials } = phones.cl;
    const { person } = phones.observer;
    const roles = ['nationalAdmin' as const];
    expect(
      outcomeOf(() => world.identity.setRoles({ credentials, person, roles, institution: null, unit: null })),
    ).toBe('people.role_not_fitting');
  });

  test('people of other states look like nobody to whoever presides', () => {
    preside('cl');
    const { credentials } = phones.cl;
    for (const person of ['per_ar', 'per_arDelegate', 'per_nobody'])
      expect(outcomeOf(() => world.identity.disable({ credentials, person }))).toBe('people.unknown');
    for (const { device } of [phones.ar, { device: 'dev_nobody' }])
      expect(outcomeOf(() => world.identity.revokeDevice({ credentials, device }))).toBe(
        'people.device_unknown',
      );
  });

  test('the last one who presides does not leave, be they of the committee or of a state', () => {
    expect([leave('chair'), revokeOwn('chair')]).toEqual(Array(2).fill('people.last_administrator'));
    preside('cl');
    expect(leave('chair')).toBe('done');
    expect(governs('cl')).toBe('done');
    // Their state has another administrator, the committee has not.
    expect([leave('cl'), revokeOwn('cl')]).toEqual(Array(2).fill('people.last_administrator'));
    preside('arDelegate');
    expect(revokeOwn('cl')).toBe('done');
    expect(governs('arDelegate')).toBe('done');
    expect(revokeOwn('arDelegate')).toBe('people.last_administrator');
  });

  test('one who presides and cannot act is nobody whom others may rely on', () => {
    preside('cl');
    world.identity.revokeDevice({ credentials: phones.cl2.credentials, device: phones.cl.device });
    expect(leave('chair')).toBe('people.last_administrator');
  });

  test('a state’s last administrator stays, whoever presides', () => {
    preside('ar');
    preside('clDelegate');
    expect([leave('ar'), revokeOwn('ar')]).toEqual(Array(2).fill('people.last_administrator'));
  });

  test('a state closes the account of its person who presides, the last one as well: its people are its own', () => {
    preside('cl');
    expect(leave('chair')).toBe('done');
    const { credentials } = phones.cl2;
    expect(outcomeOf(() => world.identity.disable({ credentials, person: 'per_cl' }))).toBe('done');
    world.tell();
    expect(world.identity.readPresidency().isHeld).toBe(false);
  });
});

test('the committee reads what somebody of a state did in its name, and founded; other states’ doings it does not', async () => {
  await open();
  preside('cl');
  const { identity } = world;
  const { credentials } = phones.cl;
  identity.giveCode({ credentials, person: 'per_observer', purpose: 'another_device' });
  identity.found({ credentials, state: 'UY', label: 'Administración' });
  identity.giveCode({ credentials, person: 'per_clOfficer', purpose: 'another_device' });
  const read = (who: Who, of?: 'committee') =>
    identity
      .readAudit({ credentials: phones[who].credentials, before: null, limit: 100, of })
      .rows.filter(({ actor, action }) => actor === 'per_cl' && /^(people|states)/.test(action))
      .map(({ action, subject }) => `${action} ${subject}`);
  const committee = ['states.found UY', 'people.give_code per_observer'];
  expect(read('chair')).toEqual(committee);
  expect(read('cl', 'committee')).toEqual(committee);
  // A state reads what its own people did, wherever.
  expect(read('cl2')).toEqual(['people.give_code per_clOfficer', ...committee]);
  expect(read('ar')).toEqual([]);
});

test('why a body was refused is read by whoever presides, also of a state in which they govern nobody', async () => {
  await open();
  world.sql.run(
    `insert into state (code, status, first, founded_at, refused_by, refused_at, refused_reason)
     values ('XA', 'none', 'per_ar', 1, 'per_ar', 2, 'nobody answered')`,
  );
  const reason = () =>
    world.identity
      .listFounded({ credentials: phones.clDelegate.credentials })
      .states.find(({ code }) => code === 'XA')?.refused?.reason;
  expect(reason()).toBeNull();
  preside('clDelegate');
  expect(reason()).toBe('nobody answered');
  end('clDelegate');
  expect(reason()).toBeNull();
});
