import { describe, expect, test } from 'vitest';
import { isDay } from '#shared/kernel/days.ts';
import { addWorkingDays, daysOff, holidaysOfYear, isWorkingDay } from './holidays.rules.ts';

describe('five working days after', () => {
  test.each([
    ['a Thursday', '2026-06-25', '2026-07-02'],
    ['a Friday', '2026-06-26', '2026-07-03'],
    ['a Saturday', '2026-06-27', '2026-07-03'],
    ['the end of a year', '2026-12-30', '2027-01-06'],
    ['the end of February in a leap year', '2028-02-25', '2028-03-03'],
  ])('%s pass no weekend', (_name, from, until) => {
    expect(addWorkingDays({ from, days: 5 })).toBe(until);
  });

  test.each([
    ['one day off in between', ['2026-06-29'], '2026-07-03'],
    ['one on the last day, which moves on over the weekend', ['2026-07-02', '2026-07-03'], '2026-07-06'],
    ['one on the first day itself, which does not count anyway', ['2026-06-25'], '2026-07-02'],
    ['one on a Saturday, which is no second day off', ['2026-06-27'], '2026-07-02'],
    ['one of another year', ['2025-06-29'], '2026-07-02'],
  ])('a Thursday, with %s', (_name, off, until) => {
    expect(addWorkingDays({ from: '2026-06-25', days: 5, holidays: new Set(off) })).toBe(until);
  });
});

test('no working days after a day is that day', () => {
  expect(addWorkingDays({ from: '2026-06-27', days: 0 })).toBe('2026-06-27');
});

test('a Saturday, a Sunday and a day off are no working days', () => {
  const off = new Set(['2026-09-18']);
  expect(isWorkingDay('2026-09-17', off)).toBe(true);
  expect(isWorkingDay('2026-09-18', off)).toBe(false);
  expect(isWorkingDay('2026-09-18')).toBe(true);
  expect(isWorkingDay('2026-09-19')).toBe(false);
  expect(isWorkingDay('2026-09-20')).toBe(false);
});

test('a day that no calendar has is none', () => {
  expect(isDay('2028-02-29')).toBe(true);
  expect(isDay('2026-02-29')).toBe(false);
  expect(isDay('2026-13-01')).toBe(false);
});

test('days off stand by year, in order', () => {
  const list = ['2026-09-18', '2027-01-01', '2026-01-01'].map((day) => ({ body: { day } }));
  expect(holidaysOfYear(list, 2026).map(({ body }) => body.day)).toEqual(['2026-01-01', '2026-09-18']);
  expect(daysOff(list).has('2027-01-01')).toBe(true);
});
