import { expect, test } from 'vitest';
import { formatMoment } from './when.ts';

// Noon on this machine's own clock, so that no zone moves it into another day.
const noon = new Date(2026, 2, 4, 12, 5).getTime();

test('an hour of today stands alone', () => {
  expect(formatMoment({ locale: 'es', instant: noon, now: noon + 60_000 })).toBe('12:05');
});

test('an hour of another day names its day', () => {
  const nextMorning = new Date(2026, 2, 5, 0, 1).getTime();
  expect(formatMoment({ locale: 'es', instant: noon, now: nextMorning })).toBe('4 mar 2026, 12:05');
});
