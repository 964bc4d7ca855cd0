import { beforeEach, describe, expect, test } from 'vitest';
import {
  chair,
  chairInEcuador,
  createHandoverWorld,
  ecuador,
  type HandoverWorld,
} from '#test/support/handover-world.ts';
import { acceptedArgs, OF_CHILE, OF_ECUADOR, SIGNATURE, signedArgs } from './handover.fixtures.ts';

let world: HandoverWorld;
beforeEach(() => {
  world = createHandoverWorld();
});
const signs = (args = signedArgs()) => world.does('presidencies.sign_handover', args);
const accepts = (change: object = {}, actor = ecuador) =>
  world.does('presidencies.accept_handover', { ...acceptedArgs(signedArgs()), ...change }, actor);
const edits = (term: string, change: object, actor = ecuador) =>
  world.does('presidencies.edit', { term, ...change }, actor);

describe('two sides', () => {
  test('are two devices: one that signed for the side that goes does not accept', () => {
    signs();
    expect(accepts({ signature: SIGNATURE })).toBe('presidencies.both_sides');
    expect(world.one('hov_4')?.body).toMatchObject({ status: 'signed', incoming: null });
    expect(accepts()).toBe('accepted');
  });

  test('are two people: whoever signed for the side that goes does not accept, on whatever device', () => {
    signs();
    expect(accepts({}, chairInEcuador)).toBe('presidencies.both_sides');
    expect(accepts()).toBe('accepted');
    // A second tap is still one.
    expect(accepts()).toBe('accepted');
  });
});

describe('a dossier is of a day on which it can have been made', () => {
  test.each([
    ['years before', '2019-01-01', 'presidencies.dossier_day'],
    ['before it may be signed anywhere', '2026-10-30', 'presidencies.dossier_day'],
    ['on the first day of it, where that begins last', '2026-10-31', 'accepted'],
    ['today, where it begins first', '2026-12-02', 'accepted'],
    ['tomorrow', '2026-12-03', 'presidencies.dossier_day'],
  ])('%s', (_when, on, code) => {
    expect(signs(signedArgs({ on }))).toBe(code);
  });

  test('and in the term that hands over', () => {
    edits('prs_3', { from: '2026-11-20' }, chair);
    const from = { ...OF_CHILE, from: '2026-11-20' };
    expect(signs(signedArgs({ on: '2026-11-18', from }))).toBe('presidencies.dossier_day');
    expect(signs(signedArgs({ on: '2026-11-20', from }))).toBe('accepted');
  });
});

describe('a term that was handed over', () => {
  test.each([
    ['its number', { number: 1 }],
    ['its first day', { from: '2025-12-01' }],
    ['its last day', { until: '2026-11-15' }],
    ['what it rests on', { basis: 'Otra' }],
    ['its rule', { order: 'reverse' }],
  ])('keeps %s, whoever presides', (_what, change) => {
    signs();
    expect(accepts()).toBe('accepted');
    const before = world.one('prs_3');
    expect(edits('prs_3', change)).toBe('presidencies.term_handed_over');
    expect(edits('prs_3', change, chair)).toBe('access.not_allowed');
    expect(world.one('prs_3')).toEqual(before);
    // Of its own it may still say when it is to end.
    expect(edits('prs_4', { until: '2028-01-31' })).toBe('accepted');
  });

  test('can be corrected until then', () => {
    signs();
    expect(edits('prs_3', { basis: 'Otra' }, chair)).toBe('accepted');
  });
});

test.each([
  ['a partner body', { state: 'XA' }, 'sync.bad_arguments'],
  ['a code of no state', { state: 'ZZ' }, 'sync.bad_arguments'],
  ['another code of no state', { state: 'QX' }, 'sync.bad_arguments'],
  ['a union of states', { state: 'EU' }, 'sync.bad_arguments'],
  ['days that nobody means', { from: '9998-01-01', until: '9998-12-31' }, 'presidencies.no_such_day'],
  [
    'days before there was a committee',
    { number: 1, from: '1999-01-01', until: '1999-12-31' },
    'presidencies.no_such_day',
  ],
  ['ten years', { from: '2028-01-01', until: '2037-12-31' }, 'presidencies.term_too_long'],
  ['a number that nobody counts to', { number: 1000 }, 'sync.bad_arguments'],
  ['two years', { from: '2028-01-01', until: '2029-12-31' }, 'accepted'],
])('a term of %s', (_what, change, code) => {
  const next = {
    ...OF_ECUADOR,
    term: 'prs_5',
    state: 'SV',
    number: 5,
    from: '2028-01-01',
    until: '2028-12-31',
  };
  expect(world.does('presidencies.designate', { ...next, ...change })).toBe(code);
});

test('nobody puts off the end of their own term for ever', () => {
  expect(edits('prs_3', { until: '2026-12-15' }, chair)).toBe('accepted');
  world.does('presidencies.edit', { term: 'prs_4', from: '2100-01-01', until: '2100-12-31' });
  expect(edits('prs_3', { until: '2099-12-31' }, chair)).toBe('presidencies.term_too_long');
  expect(OF_CHILE.until).toBe('2026-12-31');
});
