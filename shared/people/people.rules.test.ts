import { expect, test } from 'vitest';
import { type Actor, ROLES, type Role } from '#shared/kernel/actor.ts';
import { governs, mayWitness, misfitOf } from './people.rules.ts';

const ALL_ROLES = Object.keys(ROLES) as Role[];

function actorOf(role: Role, state: string | null): Actor {
  return {
    person: 'per_a',
    device: 'dev_a',
    state,
    delegation: state,
    roles: [role],
    institution: null,
    unit: null,
  };
}

test('only the administrator of the presidency governs the committee, only a national one their own state', () => {
  for (const role of ALL_ROLES) {
    const home = ROLES[role] === 'state' ? 'CL' : null;
    const actor = actorOf(role, home);
    expect(governs(actor, null)).toBe(role === 'presidencyAdmin');
    expect(governs(actor, 'CL')).toBe(role === 'nationalAdmin');
    expect(governs(actor, 'AR')).toBe(false);
  }
});

test('whoever of a state holds the presidency governs the committee, and of states what they governed before', () => {
  for (const role of ALL_ROLES.filter((each) => ROLES[each] === 'state')) {
    const presiding = { ...actorOf(role, 'CL'), mandates: ['presidencyAdmin' as const] };
    expect([null, 'CL', 'AR'].map((state) => governs(presiding, state))).toEqual([
      true,
      role === 'nationalAdmin',
      false,
    ]);
    for (const office of ['presidencyDelegate', 'agencyAnalyst'] as const)
      expect(governs({ ...presiding, mandates: [office] }, null)).toBe(false);
  }
});

test('an administrator of a state may witness a body, unless they preside; nobody of a body may', () => {
  for (const role of ALL_ROLES)
    expect(mayWitness(actorOf(role, ROLES[role] === 'state' ? 'CL' : null))).toBe(role === 'nationalAdmin');
  const admin = actorOf('nationalAdmin', 'CL');
  expect(mayWitness({ ...admin, state: 'XA' })).toBe(false);
  expect(mayWitness({ ...admin, state: null })).toBe(false);
  expect(mayWitness({ ...admin, mandates: ['presidencyAdmin'] })).toBe(false);
  expect(mayWitness({ ...admin, mandates: ['presidencyDelegate'] })).toBe(false);
  expect(mayWitness({ ...admin, mandates: ['agencyAnalyst'] })).toBe(true);
});

test('a role of the wrong kind gives no rights, even if stored', () => {
  expect(governs(actorOf('presidencyAdmin', 'CL'), null)).toBe(false);
  expect(governs(actorOf('presidencyAdmin', 'CL'), 'CL')).toBe(false);
  expect(governs(actorOf('nationalAdmin', null), null)).toBe(false);
  expect(governs(actorOf('nationalAdmin', null), 'CL')).toBe(false);
});

test('state roles need a state, committee roles need none', () => {
  for (const role of ALL_ROLES) {
    const place = { roles: [role], institution: 'customs', unit: 'port-7' };
    const inState = misfitOf({ ...place, state: 'CL', delegation: 'CL' });
    const seat = role === 'counterpart' ? 'eu-cosi' : null;
    const inCommittee = misfitOf({ ...place, state: null, delegation: seat });
    expect(inState === null, role).toBe(ROLES[role] === 'state' && role !== 'partnerAnalyst');
    const inBody = misfitOf({ ...place, state: 'XA', delegation: 'ameripol', roles: [role] });
    expect(inBody === null, role).toBe(ROLES[role] === 'state');
    expect(inCommittee === null).toBe(ROLES[role] === 'committee');
  }
});

test('one valid role does not let an invalid one in', () => {
  const place = { state: 'CL', delegation: 'CL', institution: null, unit: null };
  expect(misfitOf({ ...place, roles: ['nationalAdmin', 'presidencyAdmin'] })?.code).toBe(
    'people.role_not_fitting',
  );
});

test('a person of a state sits in its delegation and in no other', () => {
  const place = { state: 'CL', roles: ['delegate'] as Role[], institution: null, unit: null };
  for (const delegation of ['AR', null]) {
    expect(misfitOf({ ...place, delegation })?.code).toBe('people.delegation_not_fitting');
  }
});

test('a person who works in an institution, or in a unit of it, has one', () => {
  const place = { state: 'CL', delegation: 'CL' };
  const needs = (role: Role, institution: string | null, unit: string | null) =>
    misfitOf({ ...place, roles: [role], institution, unit })?.details;
  expect(needs('fieldOfficer', null, null)).toEqual({ what: 'institution' });
  expect(needs('unitHead', 'customs', null)).toEqual({ what: 'unit' });
  expect(needs('institutionHead', null, null)).toEqual({ what: 'institution' });
  expect(needs('institutionHead', 'customs', null)).toBeUndefined();
  expect(needs('pointOfContact', null, null)).toBeUndefined();
});
