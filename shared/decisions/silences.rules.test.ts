import { describe, expect, test } from 'vitest';
import { silenceDeadline, silenceStanding, timeLeft } from './silences.rules.ts';
import type { SilenceBreak, SilenceTerm } from './silences.schemas.ts';

const HOUR = 3_600_000;
const at = (text: string) => Date.parse(text);
const hours = (count: number): SilenceTerm => ({ kind: 'hours', hours: count });
const days = (count: number, hour = '18:00'): SilenceTerm => ({ kind: 'working_days', days: count, hour });

describe('a silence ends', () => {
  test.each<[string, string, SilenceTerm, string, readonly string[], string]>([
    // Hours never stop.
    [
      '48 hours later, over a weekend',
      '2026-10-16T15:00Z',
      hours(48),
      'America/Santiago',
      [],
      '2026-10-18T15:00Z',
    ],
    [
      '72 hours later, whatever days off',
      '2026-09-17T12:30:15.250Z',
      hours(72),
      'America/Santiago',
      ['2026-09-18'],
      '2026-09-20T12:30:15.250Z',
    ],
    [
      '24 hours later where clocks go forward meanwhile',
      '2026-09-05T15:00Z',
      hours(24),
      'America/Santiago',
      [],
      '2026-09-06T15:00Z',
    ],
    // Working days begin with the day after, and end at an hour of the place.
    [
      'on Monday for one that begins on Friday',
      '2026-10-16T15:00Z',
      days(1),
      'America/Lima',
      [],
      '2026-10-19T23:00Z',
    ],
    ['on the third working day', '2026-10-14T15:00Z', days(3), 'America/Lima', [], '2026-10-19T23:00Z'],
    [
      'a day later over a day off',
      '2026-09-17T15:00Z',
      days(1),
      'America/Lima',
      ['2026-09-18'],
      '2026-09-21T23:00Z',
    ],
    [
      'as ever with a day off on a Saturday',
      '2026-10-16T15:00Z',
      days(1),
      'America/Lima',
      ['2026-10-17'],
      '2026-10-19T23:00Z',
    ],
    [
      'later by each of two days off in a row',
      '2026-09-17T15:00Z',
      days(2),
      'America/Lima',
      ['2026-09-18', '2026-09-21'],
      '2026-09-23T23:00Z',
    ],
    [
      'by the day of the place, where it is still yesterday',
      '2026-10-16T03:00Z',
      days(1),
      'America/Lima',
      [],
      '2026-10-16T23:00Z',
    ],
    [
      'by the day of the place, where it is already tomorrow',
      '2026-10-15T23:00Z',
      days(1),
      'Europe/Madrid',
      [],
      '2026-10-19T16:00Z',
    ],
    // Chile: forward on 6 September 2026 at midnight, back on 4 April; Madrid: back on 25 October.
    [
      'at the hour of the place before clocks go forward',
      '2026-09-02T15:00Z',
      days(2),
      'America/Santiago',
      [],
      '2026-09-04T22:00Z',
    ],
    [
      'at the hour of the place after they went forward',
      '2026-09-04T15:00Z',
      days(1),
      'America/Santiago',
      [],
      '2026-09-07T21:00Z',
    ],
    [
      'at the hour of the place after they went back',
      '2026-10-23T10:00Z',
      days(1),
      'Europe/Madrid',
      [],
      '2026-10-26T17:00Z',
    ],
    ['in the next year', '2026-12-31T15:00Z', days(1), 'America/Lima', ['2027-01-01'], '2027-01-04T23:00Z'],
  ])('%s', (_name, from, term, timeZone, off, until) => {
    const found = silenceDeadline({ from: at(from), term, timeZone, holidays: new Set(off) });
    expect(found === null ? null : new Date(found).toISOString()).toBe(new Date(until).toISOString());
  });

  test('at no hour in a zone that nobody knows', () => {
    const asked = { from: 0, timeZone: 'Mars/Olympus', holidays: new Set<string>() };
    expect(silenceDeadline({ ...asked, term: days(1) })).toBeNull();
    expect(silenceDeadline({ ...asked, term: hours(1) })).toBeNull();
  });
});

describe('a silence is shown', () => {
  const until = 100 * HOUR;
  const broken = (change: Partial<SilenceBreak> = {}): SilenceBreak => ({
    ...{ state: 'CL', reason: 'x', takenAt: HOUR, isLate: false, takenBack: null, by: 'per_1', at: 0 },
    ...change,
  });
  const taken = { by: 'per_1', at: 0, takenAt: 2 * HOUR };
  test.each<[string, 'running' | 'adopted' | 'withdrawn', readonly SilenceBreak[], number, string]>([
    ['as running until the last millisecond', 'running', [], until - 1, 'running'],
    ['as over at the deadline, until the server has said what came of it', 'running', [], until, 'over'],
    ['as broken at once', 'running', [broken()], HOUR, 'broken'],
    [
      'as running with a break that waits on a phone',
      'running',
      [broken({ takenAt: null })],
      HOUR,
      'running',
    ],
    ['as running again once it is taken back', 'running', [broken({ takenBack: taken })], HOUR, 'running'],
    ['as over with a break that came late', 'running', [broken({ isLate: true })], until, 'over'],
    ['as adopted with a break that came late', 'adopted', [broken({ isLate: true })], until, 'adopted'],
    ['as withdrawn even where it was broken', 'withdrawn', [broken()], HOUR, 'withdrawn'],
  ])('%s', (_name, state, breaks, now, standing) => {
    expect(silenceStanding({ silence: { state, until, takenAt: 0 }, breaks, now })).toBe(standing);
  });
});

test('a silence that no server has taken yet does not run, and may be withdrawn', () => {
  const waiting = { state: 'running', until: HOUR, takenAt: null } as const;
  expect(silenceStanding({ silence: waiting, breaks: [], now: 0 })).toBe('waiting');
  expect(silenceStanding({ silence: waiting, breaks: [], now: 2 * HOUR })).toBe('waiting');
  expect(silenceStanding({ silence: { ...waiting, state: 'withdrawn' }, breaks: [], now: 0 })).toBe(
    'withdrawn',
  );
});

test('the time that is left is said in whole minutes, the last one as a minute', () => {
  expect(timeLeft(90 * HOUR + 1, 0)).toEqual({ days: 3, hours: 18, minutes: 1 });
  expect(timeLeft(1, 0)).toEqual({ days: 0, hours: 0, minutes: 1 });
  expect(timeLeft(0, 5)).toEqual({ days: 0, hours: 0, minutes: 0 });
});
