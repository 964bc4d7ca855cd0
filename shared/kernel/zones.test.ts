import { expect, test } from 'vitest';
import {
  dayAt,
  daysOverEverywhere,
  endOfDayIn,
  isOverEverywhere,
  offsetOfInstant,
  offsetOfWallTime,
  shownWallTime,
  turnAt,
  wallTimeOf,
} from './zones.ts';

test.each([
  ['Brussels on the afternoon before its clocks go back', 'Europe/Brussels', '2026-10-24T15:00', 120],
  ['the earlier of the two hours that Brussels shows', 'Europe/Brussels', '2026-10-25T02:30', 120],
  ['the hour that Brussels leaves out', 'Europe/Brussels', '2026-03-29T02:30', 60],
  ['the earlier of the two hours that Santiago shows', 'America/Santiago', '2026-04-04T23:30', -180],
  ['the hour that Santiago leaves out', 'America/Santiago', '2026-09-06T00:30', -240],
  ['a zone of half an hour', 'America/St_Johns', '2026-01-15T12:00', -210],
])('%s', (_, timeZone, wallTime, offset) => {
  expect(offsetOfWallTime({ timeZone, wallTime })).toBe(offset);
});

test('an unknown zone or an invalid time has no offset', () => {
  expect(offsetOfWallTime({ timeZone: 'Europe/Nowhere', wallTime: '2026-01-01T12:00' })).toBeNull();
  expect(offsetOfWallTime({ timeZone: 'Europe/Madrid', wallTime: '2026-02-30T12:00' })).toBeNull();
  expect(offsetOfWallTime({ timeZone: 'Europe/Madrid', wallTime: 'tomorrow' })).toBeNull();
  expect(offsetOfInstant({ timeZone: 'Europe/Nowhere', instant: 0 })).toBeNull();
});

test.each([Number.NaN, 1e300, -1e300, Number.POSITIVE_INFINITY, 8.64e15, 253_402_400_000_000, -9e15])(
  'an instant that no written day has is on the first or the last: %d',
  (instant) => {
    for (const timeZone of ['America/Santiago', 'Pacific/Kiritimati', 'Nowhere/Land'])
      expect(dayAt({ instant, timeZone })).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(wallTimeOf({ instant, offset: 840 })).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
  },
);

test('a part of a second changes no offset', () => {
  expect(offsetOfInstant({ timeZone: 'Europe/Madrid', instant: 1_750_000_000_123 })).toBe(120);
  expect(offsetOfInstant({ timeZone: 'Europe/Madrid', instant: -1 })).toBe(60);
});

test.each([
  [
    'Europe/Madrid',
    '2026-03-29T02:30',
    { kind: 'skipped', before: '2026-03-29T01:59', after: '2026-03-29T03:00' },
  ],
  [
    'Europe/Madrid',
    '2026-03-29T02:00',
    { kind: 'skipped', before: '2026-03-29T01:59', after: '2026-03-29T03:00' },
  ],
  ['Europe/Madrid', '2026-03-29T01:59', null],
  ['Europe/Madrid', '2026-03-29T03:00', null],
  [
    'America/Santiago',
    '2026-09-06T00:30',
    { kind: 'skipped', before: '2026-09-05T23:59', after: '2026-09-06T01:00' },
  ],
  [
    'America/Havana',
    '2026-03-08T00:15',
    { kind: 'skipped', before: '2026-03-07T23:59', after: '2026-03-08T01:00' },
  ],
  [
    'Australia/Lord_Howe',
    '2026-10-04T02:15',
    { kind: 'skipped', before: '2026-10-04T01:59', after: '2026-10-04T02:30' },
  ],
  ['Europe/Madrid', '2026-10-25T02:30', { kind: 'repeated' }],
  ['Europe/Madrid', '2026-10-25T03:00', null],
  ['America/La_Paz', '2026-03-29T02:30', null],
  ['Europe/Nowhere', '2026-03-29T02:30', null],
])('%s at %s', (timeZone, wallTime, turn) => {
  expect(turnAt({ timeZone, wallTime })).toEqual(turn);
});

test('a skipped time is shown as clocks and calendars show its instant', () => {
  expect(shownWallTime({ timeZone: 'Europe/Madrid', wallTime: '2026-03-29T02:30' })).toBe('2026-03-29T03:30');
  expect(shownWallTime({ timeZone: 'Europe/Madrid', wallTime: '2026-10-25T02:30' })).toBe('2026-10-25T02:30');
  expect(shownWallTime({ timeZone: 'Europe/Nowhere', wallTime: '2026-03-29T02:30' })).toBe(
    '2026-03-29T02:30',
  );
});

test('a day is over when it is over in the last zone', () => {
  const day = '2026-11-27';
  expect(isOverEverywhere({ day, now: Date.UTC(2026, 10, 28, 11, 59) })).toBe(false);
  expect(isOverEverywhere({ day, now: Date.UTC(2026, 10, 28, 12) })).toBe(true);
  const ago = (now: number) => daysOverEverywhere({ day, now });
  expect(
    [Date.UTC(2026, 10, 28, 12), Date.UTC(2026, 10, 29, 11), Date.UTC(2026, 10, 29, 12)].map(ago),
  ).toEqual([...[1, 1, 2]]);
  expect(ago(Date.UTC(2026, 10, 1))).toBe(0);
});

test.each([
  [
    'Santiago on the last hour before its clocks go forward',
    'America/Santiago',
    '2026-09-06T03:30:00Z',
    '2026-09-05',
  ],
  [
    'Santiago after it: the offset of another day says nothing',
    'America/Santiago',
    '2026-09-07T03:30:00Z',
    '2026-09-07',
  ],
  ['a place where nothing changed', 'America/La_Paz', '2026-09-07T03:30:00Z', '2026-09-06'],
  [
    'a zone that the platform does not know, by the offset of the server',
    'America/Nowhere',
    '2026-09-07T03:30:00Z',
    '2026-09-06',
  ],
])('the day at the venue: %s', (_, timeZone, instant, day) => {
  expect(dayAt({ instant: Date.parse(instant), timeZone, offset: -240 })).toBe(day);
});

test.each([
  ['2026-07-15', 'America/Santiago', '2026-07-16T04:00Z'],
  ['2026-10-29', 'Africa/Cairo', '2026-10-29T22:00Z'],
  ['2026-04-04', 'America/Santiago', '2026-04-05T04:00Z'],
  ['2010-11-06', 'America/St_Johns', '2010-11-07T03:30Z'],
  // Midnight does not exist.
  ['2026-09-05', 'America/Santiago', '2026-09-06T04:00Z'],
  ['2026-04-23', 'Africa/Cairo', '2026-04-23T22:00Z'],
])(
  '%s ends in %s when its last minute is over, of two that are called so the later',
  (day, timeZone, end) => {
    expect(endOfDayIn({ day, timeZone })).toBe(Date.parse(end));
  },
);

test('a day has no end where the zone is not known', () => {
  expect(endOfDayIn({ day: '2026-07-15', timeZone: 'Mars/Base' })).toBeNull();
});
