import { expect, test } from 'vitest';
import { HOUR, NOW } from './counters.fixtures.ts';
import { silentSince } from './silence.rules.ts';

const span = { from: NOW - 6 * HOUR, until: NOW + 6 * HOUR };
const shift = (from: number, until: number) => ({ from: NOW + from * HOUR, until: NOW + until * HOUR });
function since(change: Partial<Parameters<typeof silentSince>[0]> = {}): number | null {
  const found = silentSince({
    ...{ day: { silentAfter: 60 }, post: { endedAt: null }, shifts: [shift(-6, 6)] },
    ...{ words: [], situation: null, span, now: NOW, ...change },
  });
  return found === null ? null : (found - NOW) / HOUR;
}
const word = (hours: number, late = 0) => ({
  ...{ at: NOW + hours * HOUR, takenAt: NOW + (hours + late) * HOUR },
});

test('a post is silent once nothing has been heard of it for as long as its state says', () => {
  expect(since()).toBe(-6);
  expect(since({ words: [word(-3), word(-1), word(-2)] })).toBe(-1);
  expect(since({ words: [word(-0.99)] })).toBeNull();
  expect(since({ shifts: [shift(-0.5, 2)] })).toBeNull();
});

test('what was written down offline is heard when it arrives', () => {
  expect(since({ words: [word(-5, 4.5)] })).toBeNull();
  expect(since({ words: [{ at: NOW, takenAt: null }] })).toBeNull();
});

test('between shifts, when it has ended and when it is closed a post is not silent', () => {
  expect(since({ shifts: [shift(-6, -1), shift(2, 6)] })).toBeNull();
  expect(since({ post: { endedAt: NOW } })).toBeNull();
  expect(since({ situation: { situation: 'closed' } })).toBeNull();
  expect(since({ situation: { situation: 'quiet' } })).toBe(-6);
  expect(since({ situation: { situation: 'closed', isLate: true } })).toBe(-6);
});

test('without shifts the whole day counts, and over shifts that follow one another since the first', () => {
  expect(since({ shifts: [] })).toBe(-6);
  expect(since({ shifts: [], now: span.until })).toBeNull();
  expect(since({ shifts: [shift(-6, -3), shift(-3, -0.5), shift(-0.5, 2)] })).toBe(-6);
  expect(since({ shifts: [shift(-6, -3), shift(-2, 2)] })).toBe(-2);
});
