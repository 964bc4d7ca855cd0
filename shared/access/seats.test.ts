import { expect, test } from 'vitest';
import { type Actor, isOwnRole, ROLES, type Role } from '#shared/kernel/actor.ts';
import { isWithinScope } from '#shared/kernel/compartments.ts';
import { type Action, may, RULES } from './rules.ts';
import {
  attendanceAudience,
  contactAudience,
  folderAudience,
  nominationsAudience,
  personalAudience,
  scopesOf,
} from './scopes.ts';
import { isBodyCode, isSeatFitting, isStateCode, seatOf } from './seats.ts';

test.each([
  ['CL', true],
  ['EC', true],
  ['ZZ', true],
  ['cl', true],
  ['presidency', false],
  ['eu-home', false],
  ['none', false],
])('the code %s is a state’s: %s', (code, expected) => {
  expect(isStateCode(code)).toBe(expected);
});

test('the code of a body is not a state’s and does not mean "no delegation"', () => {
  expect(['ameripol', 'eu-home', 'CL', 'cl', 'none', 'None'].filter(isBodyCode)).toEqual([
    'ameripol',
    'eu-home',
  ]);
});

test.each([
  [null, null, true],
  [null, 'eu-home', true],
  [null, 'ameripol', false],
  [null, 'Ameripol', false],
  ['XA', 'ameripol', true],
  ['XA', 'eu-home', false],
  ['CL', 'ameripol', false],
  [null, 'CL', false],
  [null, 'cl', false],
  [null, 'none', false],
  ['CL', 'CL', true],
  ['CL', 'EC', false],
  ['CL', 'presidency', false],
  ['CL', null, false],
])('somebody of %s sits in %s: %s', (state, delegation, expected) => {
  expect(isSeatFitting({ state, delegation })).toBe(expected);
  expect(seatOf({ state, delegation })).toBe(expected ? delegation : null);
});

const OF_CHILE = [
  folderAudience('CL'),
  contactAudience({ delegation: 'CL', consent: 'delegation' }),
  nominationsAudience('CL'),
  personalAudience({ delegation: 'CL', owner: 'prt_a' }),
  personalAudience({ delegation: 'CL', owner: 'per_1' }),
  attendanceAudience({ delegation: 'CL', person: 'per_2' }),
];
/** What the organisers read about everybody because of their office, wherever they sit. */
const BY_OFFICE = new Set(OF_CHILE.slice(2));

test('a person stored with the seat of another state reads and does nothing more for it', () => {
  for (const role of Object.keys(ROLES) as Role[]) {
    for (const state of [null, 'EC']) {
      const actor: Actor = {
        person: 'per_1',
        device: 'dev_1',
        state,
        delegation: 'CL',
        ...(isOwnRole(role) ? { roles: [role] } : { roles: [], mandates: [role] }),
        institution: null,
        unit: null,
      };
      const scopes = scopesOf({ actor, compartment: 'committee' });
      const read = OF_CHILE.filter((audience) => scopes.some((scope) => isWithinScope({ audience, scope })));
      const isOrganiser = ['presidencyAdmin', 'presidencyDelegate', 'programmeSupport'].includes(role);
      expect([role, read]).toEqual([role, isOrganiser ? [...BY_OFFICE] : []]);
      for (const action of Object.keys(RULES) as Action[]) {
        const nowhere = { ...actor, delegation: null };
        expect([role, action, may(actor, action, { delegation: 'CL' })]).toEqual([
          role,
          action,
          may(nowhere, action, { delegation: 'CL' }),
        ]);
      }
    }
  }
});

test('a delegation called "none" does not reveal anything about people without a delegation', () => {
  const actor = {
    state: null,
    delegation: 'none',
    roles: ['observer' as const],
    institution: null,
    unit: null,
  };
  const scopes = scopesOf({
    actor: { ...actor, person: 'per_1', device: 'dev_1' },
    compartment: 'committee',
  });
  const audience = attendanceAudience({ delegation: null, person: 'per_2' });
  expect(scopes.some((scope) => isWithinScope({ audience, scope }))).toBe(false);
});
