import { expect, test } from 'vitest';
import { correctionsUntil } from '#shared/decisions/decisions.rules.ts';
import { ruledSilence } from '#shared/decisions/silences.rules.ts';
import { calendarStateOn } from '#shared/holidays/holidays.rules.ts';
import { amendmentDeadline } from './amendments.rules.ts';
import { deadlineOf } from './parameters.rules.ts';
import { NO_PARAMETERS, type Parameters } from './parameters.schemas.ts';

/** Made up, as days off of two states that preside one after the other. */
const OFF: Readonly<Record<string, readonly string[]>> = {
  PA: [
    // On a Saturday and on a Sunday: they take nothing away from the week.
    ...['2026-10-10', '2026-10-11'],
    // Moved to a Monday, from the Thursday before.
    '2026-10-12',
    // Two days that follow one another.
    ...['2026-11-03', '2026-11-04'],
    ...['2026-12-08', '2026-12-25', '2027-01-01'],
  ],
  CL: ['2026-10-30', '2027-01-01', '2027-01-04', '2027-01-05'],
};
/** Panama presides until the end of the year, then Chile. */
const TERMS = [
  { state: 'PA', from: '2026-01-01', until: '2026-12-31' },
  { state: 'CL', from: '2027-01-01', until: '2027-12-31' },
];
const offOn = (day: string) => {
  const state = calendarStateOn({ terms: TERMS, day, named: null });
  return new Set(state === null ? [] : OFF[state]);
};
const given = (change: Partial<Parameters>): Parameters => ({ ...NO_PARAMETERS, ...change });

test.each([
  // What is counted back from a meeting are days of the calendar, whatever day of the week they are.
  ['agenda', 14, '2026-10-19', '2026-10-05', 'a Monday two weeks before'],
  ['agenda', 0, '2026-10-19', '2026-10-19', 'no days: the day itself'],
  ['papers', 7, '2026-10-19', '2026-10-12', 'a holiday is a day of the calendar'],
  ['papers', 1, '2026-11-02', '2026-11-01', 'a Sunday is a day of the calendar'],
  ['papers', 10, '2027-01-04', '2026-12-25', 'back over the end of the year'],
  ['amendments', 30, '2027-01-15', '2026-12-16', 'back into the term of another presidency'],
  ['amendments', 10, '2028-03-05', '2028-02-24', 'over the day that only leap years have'],
  ['amendments', 365, '2026-10-19', '2025-10-19', 'a whole year'],
] as const)('%s: %i days before %s are until %s (%s)', (what, days, on, until, _why) => {
  const rule = (each: string) => ({ days: each === what ? days : 99, article: `art_${each}` });
  const [agenda, papers, amendments] = [rule('agenda'), rule('papers'), rule('amendments')];
  const parameters = given({ agenda, papers, amendments });
  expect(deadlineOf({ parameters, what, on, holidays: offOn(on) })).toEqual({
    ...{ value: until, article: `art_${what}` },
  });
});

test.each([
  [5, '2026-10-19', '2026-10-26', 'a week without days off'],
  [5, '2026-10-05', '2026-10-13', 'over a weekend with two days off in it, and a day off on Monday'],
  [1, '2026-10-09', '2026-10-13', 'from a Friday over a long weekend'],
  [1, '2026-10-10', '2026-10-13', 'from a Saturday'],
  [1, '2026-10-12', '2026-10-13', 'from the day off itself, which does not count'],
  [0, '2026-10-12', '2026-10-12', 'no days: the day itself, a day off or not'],
  [0, '2026-10-10', '2026-10-10', 'no days, on a Saturday'],
  [3, '2026-11-02', '2026-11-09', 'two days off that follow one another, then a weekend'],
  [5, '2026-10-26', '2026-11-02', 'a day off of the next presidency is none of this one'],
  [5, '2026-12-03', '2026-12-11', 'a day off on a Tuesday'],
  [3, '2026-12-23', '2026-12-29', 'over Christmas and the weekend after it'],
  [5, '2026-12-28', '2027-01-05', 'the presidency changes within: the days of the one that began count on'],
  [5, '2026-12-31', '2027-01-08', 'on the last day of a presidency it is still its calendar'],
  [3, '2027-01-01', '2027-01-08', 'on its first day the next presidency’s calendar counts'],
  [20, '2026-10-19', '2026-11-18', 'a month of working days'],
  [5, '2028-02-25', '2028-03-03', 'outside of every term that is known only weekends are left out'],
] as const)('corrections: %i working days from %s are until %s (%s)', (days, from, until, _why) => {
  const parameters = given({ corrections: { days, article: 'art_minutes' } });
  expect(correctionsUntil({ parameters, from, holidays: offOn(from) })).toEqual({
    ...{ day: until, article: 'art_minutes' },
  });
});

const LIMA = 'America/Lima';
test.each([
  ['hours', 72, '2026-10-16T15:00Z', '2026-10-19T15:00Z', 'hours go on over a weekend'],
  ['hours', 24, '2026-10-11T15:00Z', '2026-10-12T15:00Z', 'hours go on over days off'],
  ['hours', 48, '2026-12-31T15:00Z', '2027-01-02T15:00Z', 'hours over the end of the year'],
  ['hours', 0, '2026-10-16T15:00Z', '2026-10-16T15:00Z', 'no hours: at once'],
  ['working_days', 2, '2026-10-08T15:00Z', '2026-10-14T04:59Z', 'working days without the long weekend'],
  ['working_days', 3, '2026-12-30T15:00Z', '2027-01-06T04:59Z', 'the calendar with which it began'],
  [
    'working_days',
    1,
    '2026-10-17T02:00Z',
    '2026-10-20T04:59Z',
    'on a Friday in Lima that is a Saturday already',
  ],
  ['working_days', 0, '2026-10-16T15:00Z', '2026-10-17T04:59Z', 'no days: the day itself'],
] as const)('silence: %s %i from %s last at least until %s (%s)', (unit, amount, from, until, _why) => {
  const parameters = given({ silence: { amount, unit, article: 'art_silence' } });
  const day = from.slice(0, 10);
  expect(ruledSilence({ parameters, from: Date.parse(from), timeZone: LIMA, holidays: offOn(day) })).toEqual({
    value: Date.parse(until),
    article: 'art_silence',
  });
});

test('a day that whoever presides named comes before the rules, and rests on no article', () => {
  const parameters = given({ amendments: { days: 10, article: 'art_8' } });
  const docOf = (collection: string, id: string, body: object) =>
    ({ collection, id, parent: 'rules', audience: 'all', rev: 1, body }) as never;
  const from = '2026-01-01';
  const sets = [docOf('ruleSets', 'rst_1', { stage: 'adopted', from, replacedFrom: null })];
  const versions = [docOf('parameterVersions', 'prv_1', { set: 'rst_1', version: 1, from, parameters })];
  const of = { meetingOn: '2026-10-19', sets, versions };
  expect(amendmentDeadline({ ...of, amendUntil: '2026-10-01' })).toEqual({
    day: '2026-10-01',
    article: null,
  });
  expect(amendmentDeadline({ ...of, amendUntil: null })).toEqual({ day: '2026-10-09', article: 'art_8' });
});

test('without rules in force minutes may be corrected for five working days, and no article is named', () => {
  expect(correctionsUntil({ parameters: null, from: '2026-10-19' })).toEqual({
    ...{ day: '2026-10-26', article: null },
  });
});
