import { expect, test } from 'vitest';
import type { Card } from '#app/store/profiles.ts';
import { dialMinutes, nextTime, telephone } from './next-event.ts';

const MINUTE = 60_000;
const now = Date.parse('2026-11-24T12:25:00Z');

function cardWith(...minutes: (number | null)[]): Card {
  return {
    meeting: 'Presentación',
    room: null,
    times: minutes.map((after, index) => ({
      startsAt: after === null ? null : now + after * MINUTE,
      text: `Punto ${index}`,
      place: null,
    })),
    timeZone: 'Europe/Madrid',
    pickUp: null,
    liaison: null,
    emergency: null,
    hotel: null,
    language: 'es',
    updatedAt: now,
    until: now + 86_400_000,
  };
}

test('the dial counts whole minutes to the next hour on the card, whatever its order', () => {
  expect(dialMinutes({ card: cardWith(47, 12.2), now })).toBe(13);
  expect(nextTime({ card: cardWith(47, 12.2), now })?.text).toBe('Punto 1');
});

test('the dial has sixty ticks: what is further away, or has begun, is only said', () => {
  expect(dialMinutes({ card: cardWith(60), now })).toBe(60);
  expect(dialMinutes({ card: cardWith(60.5), now })).toBeNull();
  expect(dialMinutes({ card: cardWith(-5), now })).toBeNull();
});

test('who is late still sees what has just begun, and nothing once it is long past', () => {
  expect(nextTime({ card: cardWith(-20), now })?.text).toBe('Punto 0');
  expect(nextTime({ card: cardWith(-40, null), now })).toBeNull();
});

test('only what a telephone takes becomes a call', () => {
  expect(telephone('+56 2 2345 6789')).toBe('tel:+56223456789');
  expect(telephone('133')).toBe('tel:133');
  expect(telephone('por confirmar')).toBeNull();
});
