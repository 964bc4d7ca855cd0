import { expect, test } from 'vitest';
import { clockAt, clockFigure, nextLead, ringOf } from './hall-clock.ts';

const speech = { usedMs: 0, runningSince: 1_000, limitMs: 180_000 };

test('what is left is rounded up: it says 0:00 only once the time is used', () => {
  expect(clockAt(speech, 1_000)).toEqual({ kind: 'left', seconds: 180, isPaused: false });
  expect(clockAt(speech, 180_999)).toEqual({ kind: 'left', seconds: 1, isPaused: false });
  expect(clockAt(speech, 181_000)).toEqual({ kind: 'left', seconds: 0, isPaused: false });
  expect(clockAt(speech, 181_001)).toEqual({ kind: 'over', seconds: 1, isPaused: false });
});

test('a stopped clock stands, and one without a limit counts up', () => {
  expect(clockAt({ ...speech, usedMs: 60_000, runningSince: null }, 9_999_999)).toEqual({
    ...{ kind: 'left', seconds: 120, isPaused: true },
  });
  expect(clockAt({ ...speech, limitMs: null }, 62_000)).toEqual({
    kind: 'spoken',
    seconds: 61,
    isPaused: false,
  });
});

test('a screen whose clock is behind shows no time that was never given', () => {
  expect(clockAt(speech, 0)).toEqual({ kind: 'left', seconds: 180, isPaused: false });
});

test('figures are minutes and seconds', () => {
  expect([0, 9, 46, 60, 605].map(clockFigure)).toEqual(['0:00', '0:09', '0:46', '1:00', '10:05']);
});

test.each([
  [180_000, 3, 60],
  [300_000, 5, 60],
  [60_000, 1, 60],
  [90_000, 2, 45],
  [420_000, 7, 60],
  [30_000, 1, 30],
])('of %i ms one mark is %i s, and there are %i', (limitMs, seconds, count) => {
  const ring = ringOf({ limitMs, left: limitMs / 1000 });
  expect([ring.seconds, ring.ticks.length]).toEqual([seconds, count]);
});

test('marks are bright for what was used, from the top', () => {
  const kinds = (left: number) => ringOf({ limitMs: 180_000, left }).ticks.map(({ kind }) => kind);
  const count = (left: number, kind: string) => kinds(left).filter((each) => each === kind).length;
  expect(kinds(180)[0]).toBe('start');
  expect(count(180, 'used')).toBe(0);
  expect(kinds(46).indexOf('now')).toBe(44);
  expect(count(46, 'used')).toBe(43);
  expect(count(0, 'used')).toBe(59);
  expect(count(0, 'left')).toBe(0);
});

test('the lead of the server’s clock is that of the fastest answer, until the clock is another', () => {
  expect(nextLead(null, { serverTime: 5_000, at: 1_000 })).toBe(4_000);
  expect(nextLead(4_000, { serverTime: 6_000, at: 2_300 })).toBe(4_000);
  expect(nextLead(4_000, { serverTime: 6_000, at: 1_900 })).toBe(4_100);
  expect(nextLead(4_000, { serverTime: 6_000, at: 4_500 })).toBe(1_500);
});
