import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from '#shared/kernel/days.ts';
import { addMonths, lastOver, MOST_PERIODS, periodAt, periodFrom, periodsOf } from './periods.rules.ts';
import { FREQUENCIES } from './plans.schemas.ts';

test('the periods of a year by quarters are its quarters', () => {
  expect(periodsOf({ from: '2027-01-01', until: '2027-12-31', frequency: 'quarterly' })).toEqual([
    { from: '2027-01-01', until: '2027-03-31' },
    { from: '2027-04-01', until: '2027-06-30' },
    { from: '2027-07-01', until: '2027-09-30' },
    { from: '2027-10-01', until: '2027-12-31' },
  ]);
});

test('months are counted from the first day of the plan, and the last period ends with it', () => {
  expect(periodsOf({ from: '2027-01-31', until: '2027-04-10', frequency: 'monthly' })).toEqual([
    { from: '2027-01-31', until: '2027-02-27' },
    { from: '2027-02-28', until: '2027-03-30' },
    { from: '2027-03-31', until: '2027-04-10' },
  ]);
});

test('a plan that ends before it begins, or on a day that is none, has no periods', () => {
  expect(periodsOf({ from: '2027-03-01', until: '2027-02-28', frequency: 'monthly' })).toEqual([]);
  expect(periodsOf({ from: '2027-02-30', until: '2027-12-31', frequency: 'monthly' })).toEqual([]);
});

test('a mistyped year ends, and the last day that can be written is a day like any other', () => {
  expect(periodsOf({ from: '0202-01-01', until: '2027-12-31', frequency: 'monthly' })).toHaveLength(
    MOST_PERIODS,
  );
  expect(periodsOf({ from: '9999-06-01', until: '9999-12-31', frequency: 'yearly' })).toEqual([
    { from: '9999-06-01', until: '9999-12-30' },
    { from: '9999-12-31', until: '9999-12-31' },
  ]);
});

test('a period is owed once it is over, and not on its last day', () => {
  const periods = periodsOf({ from: '2027-01-01', until: '2027-12-31', frequency: 'half_yearly' });
  expect(lastOver(periods, '2027-06-30')).toBeNull();
  expect(lastOver(periods, '2027-07-01')).toBe(periods[0]);
  expect(periodAt(periods, '2027-06-30')).toBe(periods[0]);
  expect(periodAt(periods, '2028-01-01')).toBeNull();
  expect(periodFrom(periods, '2027-07-01')).toBe(periods[1]);
});

const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days));
const frequency = fc.constantFrom(...FREQUENCIES);

test('periods cover a plan without a gap and without a day twice', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 4000 }), frequency, (from, length, rhythm) => {
      const until = addDays(from, length);
      const periods = periodsOf({ from, until, frequency: rhythm });
      expect(periods[0]?.from).toBe(from);
      expect(periods.at(-1)?.until).toBe(until);
      for (const [at, period] of periods.entries()) {
        expect(daysBetween(period.from, period.until)).toBeGreaterThanOrEqual(0);
        const next = periods[at + 1];
        if (next !== undefined) expect(addDays(period.until, 1)).toBe(next.from);
      }
    }),
  );
});

test('whenever a plan ends, its periods before that are the same', () => {
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 0, max: 2000 }),
      fc.integer({ min: 0, max: 2000 }),
      frequency,
      (from, length, more, rhythm) => {
        const short = periodsOf({ from, until: addDays(from, length), frequency: rhythm });
        const long = periodsOf({ from, until: addDays(from, length + more), frequency: rhythm });
        expect(long.slice(0, short.length - 1)).toEqual(short.slice(0, -1));
        expect(long[short.length - 1]?.from).toBe(short.at(-1)?.from);
      },
    ),
  );
});

test('a month later is in the next month, whatever the day', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -60, max: 60 }), (from, months) => {
      const [year = 0, month = 0] = from.split('-').map(Number);
      const [otherYear = 0, otherMonth = 0] = addMonths(from, months).split('-').map(Number);
      expect(otherYear * 12 + otherMonth).toBe(year * 12 + month + months);
    }),
  );
});
