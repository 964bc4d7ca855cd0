import { expect, test } from 'vitest';
import { lacks } from './owed.rules.ts';

const nothing = { visa: null, arrival: null, departure: null, interpretation: null };
const trip = { at: '2026-06-24T18:30', timeZone: 'Europe/Madrid', number: null, place: null, offset: 120 };
const all = { visa: 'granted', arrival: trip, departure: trip, interpretation: 'es' } as const;

test('an arrival without a departure is not a complete journey, and a person without answers lacks everything', () => {
  expect(lacks('travel', { ...nothing, arrival: trip })).toBe(true);
  expect(lacks('travel', { ...nothing, arrival: trip, departure: trip })).toBe(false);
  for (const what of ['visas', 'travel', 'interpretation'] as const) {
    expect(lacks(what, undefined)).toBe(true);
    expect(lacks(what, null)).toBe(true);
    expect(lacks(what, all)).toBe(false);
  }
});
