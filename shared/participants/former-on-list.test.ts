import { beforeEach, expect, test } from 'vitest';
import { contact, HEAD, outcome, target } from './claims.fixtures.ts';
import { createScopedWorld, type PersonKey, type ScopedWorld } from './participants.fixtures.ts';

let world: ScopedWorld;
const act = (name: string, args: object, as: PersonKey) => outcome(world.act(name, args, as));
const rename = (name: string | null) => ({ participant: HEAD, fields: { name } });
const left = () =>
  (
    [
      ['participantLinks', 'lnk'],
      ['travelNeeds', 'trv'],
      ['contacts', 'ctc'],
    ] as const
  ).filter(([collection, kind]) => world.one(collection, `${kind}_${HEAD}`) !== null);

beforeEach(() => {
  world = createScopedWorld();
  for (const [name, args] of [
    ['participants.claim', target],
    ['needs.set', { ...target, fields: { diet: 'vegana' } }],
    ['contacts.share', contact],
  ] as const)
    expect(act(name, args, 'chileDelegate')).toBe('yes');
});

test('who is only named, or named in full, stays linked with what they gave', () => {
  for (const name of ['Ana Uno', 'Ana Uno Soto'])
    expect(act('participants.edit', rename(name), 'admin')).toBe('yes');
  expect(left()).toHaveLength(3);
});

test.each(['admin', 'support'] as const)('another name on the list begins anew, by %s', (as) => {
  act('participants.edit', rename('Ana Uno'), as);
  expect(act('participants.edit', rename('Pedro Dos'), as)).toBe('yes');
  expect(left()).toEqual([]);
  expect(world.handedOver.filter(({ name }) => name === 'states.forget_about')).toContainEqual(
    expect.objectContaining({ args: { ...target, what: 'all' } }),
  );
  expect(act('needs.set', { ...target, fields: { diet: 'x' } }, 'chileDelegate')).toBe('access.not_allowed');
  expect(act('participants.claim', target, 'chileOther')).toBe('yes');
});

test('what is written right after the change stays', () => {
  act('participants.edit', rename('Ana Uno'), 'admin');
  const done = world.push(
    [
      ['participants.edit', rename('Pedro Dos')],
      ['needs.set', { ...target, fields: { access: 'rampa' } }],
    ],
    'admin',
  );
  expect(done.map(outcome)).toEqual(['yes', 'yes']);
  expect(world.one('travelNeeds', `trv_${HEAD}`)?.body).toMatchObject({ access: 'rampa', diet: null });
});

test('another name does not let a state’s person sit elsewhere without its permission', () => {
  act('participants.edit', rename('Ana Uno'), 'admin');
  const moved = { participant: HEAD, fields: { name: 'Pedro Dos', delegation: 'dlg_EC' } };
  expect(act('participants.edit', moved, 'admin')).toBe('participants.held_by_state');
});
