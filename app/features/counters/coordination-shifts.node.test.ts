import { expect, test } from 'vitest';
import { planShifts } from './coordination-shifts.ts';

const SIX = Date.parse('2026-06-07T10:00:00Z');
const HOUR = 3_600_000;

test('shifts follow one another, and their numbers those that are there', () => {
  const planned = planShifts({ first: SIX, hours: 8, count: 3, officers: 6, taken: [1, 2] });
  expect(planned.map(({ number }) => number)).toEqual([3, 4, 5]);
  expect(planned.map(({ from }) => (from - SIX) / HOUR)).toEqual([0, 8, 16]);
  for (const [at, { until }] of planned.entries()) expect(planned[at + 1]?.from ?? until).toBe(until);
  expect(planned.every(({ officers }) => officers === 6)).toBe(true);
});

test('a post has a hundred shifts at most', () => {
  expect(planShifts({ first: SIX, hours: 8, count: 9, officers: null, taken: [97] })).toHaveLength(3);
});
