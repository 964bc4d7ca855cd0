import { expect, test } from 'vitest';
import { barOf, timeScale } from './time-scale.ts';

test('a plan stands on whole months, and each day in its place', () => {
  const scale = timeScale({ from: '2027-01-15', until: '2027-12-10' });
  expect([scale.from, scale.end, scale.months.length]).toEqual(['2027-01-01', '2028-01-01', 12]);
  expect(scale.months.every(({ isNamed }) => isNamed)).toBe(true);
  expect([scale.at('2027-01-01'), scale.at('2028-01-01'), scale.at('2026-01-01')]).toEqual([0, 1, 0]);
  expect(scale.at('2027-07-02')).toBeCloseTo(182 / 365, 6);
});

test('of a long plan each quarter, or each year, is named', () => {
  const named = (until: string) =>
    timeScale({ from: '2027-01-01', until })
      .months.filter(({ isNamed }) => isNamed)
      .map(({ day }) => day.slice(0, 7));
  expect(named('2028-12-31')).toHaveLength(8);
  expect(named('2031-12-31')).toEqual(['2027-01', '2028-01', '2029-01', '2030-01', '2031-01']);
});

test('a bar takes its last day in, ends where the plan ends, and is none outside of it', () => {
  const scale = timeScale({ from: '2027-01-01', until: '2027-12-31' });
  expect(barOf({ from: '2027-01-01', until: '2027-12-31' }, scale)).toEqual({ start: 0, width: 1 });
  const bar = barOf({ from: '2027-12-01', until: '2028-06-30' }, scale);
  expect(bar?.start).toBeCloseTo(334 / 365, 6);
  expect((bar?.start ?? 0) + (bar?.width ?? 0)).toBeCloseTo(1, 6);
  expect(barOf({ from: '2028-01-01', until: '2028-06-30' }, scale)).toBeNull();
  expect(barOf({ from: null, until: '2027-06-30' }, scale)).toBeNull();
});
