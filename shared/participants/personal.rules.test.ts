import { expect, test } from 'vitest';
import { isExpired, isOrdered } from './personal.rules.ts';

const at = (wallTime: string, offset: number | null) => ({
  at: wallTime,
  timeZone: 'Europe/Madrid',
  number: null,
  place: null,
  offset,
});

test('departure comes after arrival, by the instant and not by the local time', () => {
  const arrival = at('2026-06-24T18:30', 120);
  expect(isOrdered({ arrival, departure: at('2026-06-24T18:31', 120) })).toBe(true);
  expect(isOrdered({ arrival, departure: at('2026-06-24T18:30', 120) })).toBe(false);
  expect(isOrdered({ arrival, departure: at('2026-06-24T13:30', -240) })).toBe(true);
  expect(isOrdered({ arrival, departure: at('2026-06-24T12:29', -240) })).toBe(false);
});

test('unknown times are valid', () => {
  const arrival = at('2026-06-24T18:30', 120);
  expect(isOrdered({ arrival, departure: null })).toBe(true);
  expect(isOrdered({ arrival: null, departure: arrival })).toBe(true);
  expect(isOrdered({ arrival, departure: at('2026-06-20T10:00', null) })).toBe(true);
});

test('nothing personal is written after its last day', () => {
  const end = Date.parse('2026-07-26T00:00:00Z');
  expect(isExpired({ expiresOn: '2026-07-25', now: end - 1 })).toBe(false);
  expect(isExpired({ expiresOn: '2026-07-25', now: end + 43_200_000 })).toBe(true);
});
