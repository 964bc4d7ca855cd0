import { expect, test } from 'vitest';
import { formatMoment } from './when.ts';

// Noon by this machine's clock, so that no zone moves it to another day.
const noon = new Date(2026, 2, 4, 12, 5).getTime();

test('a time of today has no date', () => {
  expect(formatMoment({ locale: 'es', instant: noon, now: noon + 60_000 })).toBe('12:05');
});

test('a time of another day has its date', () => {
  const nextMorning = new Date(2026, 2, 5, 0, 1).getTime();
  expect(formatMoment({ locale: 'es', instant: noon, now: nextMorning })).toBe('4 mar 2026, 12:05');
});
