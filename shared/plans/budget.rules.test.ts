import { expect, test } from 'vitest';
import { sumsOf } from './budget.rules.ts';
import type { BudgetLine } from './plans.schemas.ts';

const line = (amount: number, year: number, currency = 'USD', isSecured = true): BudgetLine => ({
  ...{ text: { es: 'x' }, source: { es: 'y' } },
  ...{ money: { amount, currency }, year, isSecured },
});

test('currencies are summed apart, years too, and all years stand last', () => {
  const lines = [line(10, 2028), line(0.1, 2027), line(0.2, 2027, 'USD', false), line(5, 2027, 'EUR')];
  expect(sumsOf(lines)).toEqual([
    { year: 2027, currency: 'EUR', all: 5, secured: 5 },
    { year: 2027, currency: 'USD', all: 0.3, secured: 0.1 },
    { year: 2028, currency: 'USD', all: 10, secured: 10 },
    { year: null, currency: 'USD', all: 10.3, secured: 10.1 },
  ]);
  expect(sumsOf([])).toEqual([]);
});
