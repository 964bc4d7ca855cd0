import { expect, test } from 'vitest';
import { daysBetween, endOfDay, lastDayBegun, utcDay } from './days.ts';
import { dayNotOver, forgetsAt } from './forgetting.ts';

test.each([
  ['2026-02-28', '2026-03-01', 1],
  ['2026-03-01', '2026-03-01', 0],
  ['2026-03-01', '2026-02-27', -2],
  ['2026-12-31', '2028-01-01', 366],
])('from %s to %s it is %i days', (from, until, days) => {
  expect(daysBetween(from, until)).toBe(days);
});

test('a day begins where it is earliest, and is over where it is latest', () => {
  expect(new Date(endOfDay('2026-06-20')).toISOString()).toBe('2026-06-21T12:00:00.000Z');
  expect(dayNotOver(endOfDay('2026-06-20') - 1)).toBe('2026-06-20');
  expect(dayNotOver(endOfDay('2026-06-20'))).toBe('2026-06-21');
  expect(forgetsAt('2026-06-20')).toBe(endOfDay('2026-06-20'));
  const begins = Date.parse('2026-06-19T10:00:00Z');
  expect([begins - 1, begins].map(lastDayBegun)).toEqual(['2026-06-19', '2026-06-20']);
  expect(utcDay(begins)).toBe('2026-06-19');
});
