import { beforeEach, expect, test } from 'vitest';
import type { OwnRole } from '#shared/kernel/actor.ts';
import {
  createIdentityWorld,
  demoPerson,
  type IdentityWorld,
  outcomeOf,
  type Phone,
} from '#test/support/identity-world.ts';
import { sha256 } from '../compartment/sha256.ts';
import { createIdentity } from '../identity/identity.ts';

let world: IdentityWorld;
let phones: Map<string, Phone>;

beforeEach(async () => {
  world = createIdentityWorld();
  const people = [
    demoPerson({ id: 'per_chair', role: 'presidencyAdmin', state: null }),
    demoPerson({ id: 'per_guest', role: 'observer', state: null }),
    demoPerson({ id: 'per_cl', role: 'nationalAdmin', state: 'CL' }),
  ];
  phones = new Map();
  for (const invitation of world.identity.seedDemo({ people }))
    phones.set(invitation.person, await world.phone(invitation));
});

function phone(person: string): Phone {
  const found = phones.get(person);
  if (found === undefined) throw new Error(`no phone of ${person}`);
  return found;
}

test.each(['CL', 'cl', 'UY', 'none'])(
  'the presidency invites nobody into the delegation %s',
  (delegation) => {
    const { credentials } = phone('per_chair');
    for (const roles of [[], ['programmeSupport'], ['observer']] as OwnRole[][]) {
      const place = { state: null, delegation, roles, institution: null, unit: null };
      expect(outcomeOf(() => world.identity.invite({ credentials, label: 'x', ...place }))).toBe(
        'people.seat_of_a_state',
      );
    }
  },
);

test('bodies and those who come for none are invited as before, and a state seats its own', () => {
  const invite = (by: string, state: string | null, delegation: string | null, role: OwnRole) => {
    const { credentials } = phone(by);
    const place = { state, delegation, roles: [role], institution: null, unit: null };
    return outcomeOf(() => world.identity.invite({ credentials, label: 'x', ...place }));
  };
  expect(invite('per_chair', null, 'ameripol', 'programmeSupport')).toBe('done');
  expect(invite('per_chair', null, null, 'observer')).toBe('done');
  expect(invite('per_cl', 'CL', 'CL', 'delegate')).toBe('done');
});

test('a seat that an earlier version gave counts for nothing, at once and in every request', () => {
  world.sql.run(`update person set delegation = 'CL' where id = 'per_guest'`);
  const { actor } = world.identity.authenticate(phone('per_guest').credentials);
  expect(actor).toMatchObject({ state: null, delegation: null, roles: ['observer'] });
});

test('on opening it is taken back for good, told to the operator, and audited once', () => {
  world.sql.run(`update person set delegation = 'CL' where id = 'per_guest'`);
  const open = () => createIdentity({ sql: world.sql, clock: world.now, random: world.random, sha256 });
  expect(open().voidedSeats).toEqual([{ person: 'per_guest', label: 'Oficina per_guest', delegation: 'CL' }]);
  expect(open().voidedSeats).toEqual([]);
  expect(outcomeOf(() => world.identity.authenticate(phone('per_guest').credentials))).toBe(
    'session.not_signed_in',
  );
  const { rows } = world.identity.readAudit({
    credentials: phone('per_chair').credentials,
    before: null,
    limit: 50,
  });
  const told = rows.filter(({ action }) => action === 'people.void_seat');
  expect(told).toMatchObject([{ subject: 'per_guest', decision: 'done', details: { delegation: 'CL' } }]);
  expect(world.identity.verifyAudit()).toMatchObject({ whole: true });
});
