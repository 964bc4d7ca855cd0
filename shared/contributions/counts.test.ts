import * as v from 'valibot';
import { expect, test } from 'vitest';
import { ReleasedFigureSchema } from '#shared/ideal/released.schemas.ts';
import { CountSchema } from './contributions.schemas.ts';

const count = {
  ...{ what: 'Armas cortas', counted: 'item', stage: 'seized', place: null, amount: 12 },
  note: 'Con número de serie o sin él',
};

test('no count is said, or released, without how it was counted', () => {
  expect(v.is(CountSchema, count)).toBe(true);
  for (const note of [null, undefined, '', '  ', '\n'])
    expect(v.is(CountSchema, { ...count, note })).toBe(false);
  const about = { kind: 'area', code: 'firearms' };
  expect(v.is(ReleasedFigureSchema, { ...count, about })).toBe(true);
  expect(v.is(ReleasedFigureSchema, { ...count, about, note: null })).toBe(false);
});
