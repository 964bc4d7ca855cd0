import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { canonicalJson } from '#shared/kernel/json.ts';
import { allMutations } from '#shared/sync/all-features.ts';
import { COUNTER_NAMES, counterRule, isKindOf } from './counter-set.ts';
import { CounterSchema, CountersSchema } from './totals.schemas.ts';

test('one more counter changes the arguments of no act', () => {
  const texts = allMutations
    .filter(({ name }) => name.startsWith('counters.') || name.startsWith('jointdays.'))
    .map(({ args }) => canonicalJson(toJsonSchema(args, { errorMode: 'ignore', typeMode: 'input' })));
  for (const name of ['persons_checked', 'vehicles_seized'])
    expect(texts.filter((text) => text.includes(name))).toEqual([]);
});

test('what this version does not count is refused, and read as pieces', () => {
  expect(v.is(CounterSchema, 'drones')).toBe(false);
  expect(v.is(CountersSchema, [...COUNTER_NAMES])).toBe(true);
  expect(counterRule('drones')).toMatchObject({ measure: 'piece', kinds: null, isSeizure: false });
  expect(counterRule('constructor')).toMatchObject({ measure: 'piece' });
  expect(isKindOf('drones', null)).toBe(false);
});

test('cash is counted in currencies that there are', () => {
  for (const currency of ['USD', 'CLP', 'CHF', 'JPY', 'XOF']) expect(isKindOf('cash', currency)).toBe(true);
  for (const other of ['XAA', 'XXX', 'XAU', 'ZZZ']) expect(isKindOf('cash', other)).toBe(false);
});
