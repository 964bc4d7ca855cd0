import { beforeEach, expect, test } from 'vitest';
import type { OwnRole } from '#shared/kernel/actor.ts';
import { castOf, type IdentityWorld, outcomeOf, type Phone } from '#test/support/identity-world.ts';
import { sha256 } from '../compartment/sha256.ts';
import { createIdentity } from '../identity/identity.ts';

let world: IdentityWorld;
let phones: Readonly<Record<'chair' | 'guest' | 'cl', Phone>>;

beforeEach(async () => {
  ({ world, phones } = await castOf({
    chair: ['presidencyAdmin', null],
    guest: ['observer', null],
    cl: ['nationalAdmin', 'CL'],
  }));
});

test.each(['CL', 'cl', 'UY', 'none'])(
  'the presidency invites nobody into the delegation %s',
  (delegation) => {
    const { credentials } = phones.chair;
    for (const roles of [[], ['programmeSupport'], ['observer']] as OwnRole[][]) {
      const place = { state: null, delegation, roles, institution: null, unit: null };
      expect(outcomeOf(() => world.identity.invite({ credentials, label: 'x', ...place }))).toBe(
        'people.seat_of_a_state',
      );
    }
  },
);

test.each(['ameripol', 'Ameripol'])(
  'the presidency invites nobody into the delegation of a partner body, %s, in whatever role',
  (delegation) => {
    const { credentials } = phones.chair;
    for (const roles of [[], ['programmeSupport'], ['observer']] as OwnRole[][]) {
      const place = { state: null, delegation, roles, institution: null, unit: null };
      expect(outcomeOf(() => world.identity.invite({ credentials, label: 'x', ...place }))).toBe(
        'people.seat_of_a_body',
      );
    }
  },
);

test('bodies and those who come for none are invited as before, and a state seats its own', () => {
  const invite = (
    by: keyof typeof phones,
    state: string | null,
    delegation: string | null,
    role: OwnRole,
  ) => {
    const { credentials } = phones[by];
    const place = { state, delegation, roles: [role], institution: null, unit: null };
    return outcomeOf(() => world.identity.invite({ credentials, label: 'x', ...place }));
  };
  expect(invite('chair', null, 'eu-home', 'programmeSupport')).toBe('done');
  expect(invite('chair', null, null, 'observer')).toBe('done');
  expect(invite('cl', 'CL', 'CL', 'delegate')).toBe('done');
});

test('a counterpart is of a body, and has no other role', () => {
  const invite = (delegation: string | null, roles: OwnRole[], by: keyof typeof phones = 'chair') => {
    const { credentials } = phones[by];
    const place = { state: null, delegation, roles, institution: null, unit: null };
    return outcomeOf(() => world.identity.invite({ credentials, label: 'x', ...place }));
  };
  expect(invite('eu-cosi', ['counterpart'])).toBe('done');
  expect(invite(null, ['counterpart'])).toBe('people.counterpart_seat');
  expect(invite('presidency', ['counterpart'])).toBe('people.counterpart_seat');
  expect(invite('ameripol', ['counterpart'])).toBe('people.seat_of_a_body');
  expect(invite('eu-home', ['counterpart', 'observer'])).toBe('people.counterpart_alone');
  expect(invite('eu-cosi', ['counterpart'], 'cl')).toBe('people.not_allowed');
});

test.each(['CL', 'ameripol'])(
  'a seat in %s that an earlier version gave counts for nothing, at once',
  (seat) => {
    world.sql.run(`update person set delegation = ? where id = 'per_guest'`, seat);
    const { actor } = world.identity.authenticate(phones.guest.credentials);
    expect(actor).toMatchObject({ state: null, delegation: null, roles: ['observer'] });
  },
);

test.each(['CL', 'ameripol'])(
  'on opening a seat in %s is taken back for good, told, and audited once',
  (seat) => {
    world.sql.run(`update person set delegation = ? where id = 'per_guest'`, seat);
    const open = () => createIdentity({ sql: world.sql, clock: world.now, random: world.random, sha256 });
    expect(open().voidedSeats).toEqual([
      { person: 'per_guest', label: 'Oficina per_guest', delegation: seat },
    ]);
    expect(open().voidedSeats).toEqual([]);
    expect(outcomeOf(() => world.identity.authenticate(phones.guest.credentials))).toBe(
      'session.not_signed_in',
    );
    const { rows } = world.identity.readAudit({
      credentials: phones.chair.credentials,
      before: null,
      limit: 50,
    });
    const told = rows.filter(({ action }) => action === 'people.void_seat');
    expect(told).toMatchObject([{ subject: 'per_guest', decision: 'done', details: { delegation: seat } }]);
    expect(world.identity.verifyAudit()).toMatchObject({ whole: true });
  },
);
