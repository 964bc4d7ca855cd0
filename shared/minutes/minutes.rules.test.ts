import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWorkingDay } from '#shared/holidays/holidays.rules.ts';
import { addDays } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { NO_PARAMETERS } from '#shared/rules/parameters.schemas.ts';
import { casesOf } from '#test/support/full-run.ts';
import { correctionWindow, hashOfSummaries, minutesStanding } from './minutes.rules.ts';
import type { Minutes, Summary } from './minutes.schemas.ts';

const none: ReadonlySet<string> = new Set();
const by = (days: number) => ({ ...NO_PARAMETERS, corrections: { days, article: 'art_minutes' } });
const windowOf = (sentOn: string, change: Partial<Parameters<typeof correctionWindow>[0]> = {}) =>
  correctionWindow({ sentOn, parameters: by(5), holidays: none, timeZone: 'America/Panama', ...change });

describe('delegations can correct', () => {
  test.each([
    ['2026-10-15', 5, [], '2026-10-22', 'over a weekend'],
    ['2026-10-16', 1, [], '2026-10-19', 'from a Friday to Monday'],
    ['2026-10-17', 1, [], '2026-10-19', 'from a Saturday'],
    ['2026-10-15', 5, ['2026-10-20'], '2026-10-23', 'a day off in between'],
    ['2026-10-15', 5, ['2026-10-22'], '2026-10-23', 'a day off at the end'],
    ['2026-10-15', 5, ['2026-10-22', '2026-10-23'], '2026-10-26', 'a long weekend at the end'],
    ['2026-10-15', 5, ['2026-10-15', '2026-10-17'], '2026-10-22', 'days off that take nothing away'],
    ['2026-12-30', 3, ['2027-01-01'], '2027-01-05', 'over the end of the year'],
  ])('sent on %s, %i working days with %j off: until %s (%s)', (sentOn, days, off, lastDay) => {
    const found = windowOf(sentOn, { parameters: by(days), holidays: new Set(off) });
    expect(found).toMatchObject({ lastDay, article: 'art_minutes' });
  });

  test('to the end of the last day by the clocks of the venue', () => {
    expect(windowOf('2026-10-15')?.until).toBe(Date.parse('2026-10-23T00:00-05:00'));
    expect(windowOf('2026-10-15', { timeZone: 'Asia/Tokyo' })?.until).toBe(
      Date.parse('2026-10-23T00:00+09:00'),
    );
    // In Santiago clocks go on at midnight: the day that follows has no midnight.
    const santiago = windowOf('2026-08-31', { timeZone: 'America/Santiago', parameters: by(5) });
    expect(santiago?.lastDay).toBe('2026-09-07');
    // In Cairo they go back at midnight: the last hour of the day comes twice.
    const cairo = windowOf('2026-10-28', { timeZone: 'Africa/Cairo', parameters: by(1) });
    expect(cairo).toMatchObject({ lastDay: '2026-10-29', until: Date.parse('2026-10-30T00:00+02:00') });
    expect(windowOf('2026-10-15', { timeZone: 'Mars/Olympus' })).toBeNull();
  });

  test('five working days where no rules say how many, and then no article is named', () => {
    for (const parameters of [null, NO_PARAMETERS])
      expect(windowOf('2026-10-15', { parameters })).toMatchObject({ lastDay: '2026-10-22', article: null });
  });

  test('as many working days as the rules say, whatever days are off, and the last one is among them', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((n) => addDays('2026-01-01', n));
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 15 }),
        fc.array(day, { maxLength: 300 }),
        (sentOn, days, off) => {
          const holidays = new Set(off);
          const lastDay = windowOf(sentOn, { parameters: by(days), holidays })?.lastDay ?? '';
          let worked = 0;
          for (let each = addDays(sentOn, 1); each <= lastDay; each = addDays(each, 1))
            if (isWorkingDay(each, holidays)) worked += 1;
          expect(worked).toBe(days);
          expect(isWorkingDay(lastDay, holidays)).toBe(true);
        },
      ),
      { numRuns: casesOf({ usual: 100, full: 1000 }), seed: 16 },
    );
  });
});

test('minutes stand by the clock: nobody has to end the window', () => {
  const sent = { state: 'window', until: 100, takenAt: 5 } as Minutes;
  expect(minutesStanding(null, 50)).toBe('draft');
  expect(minutesStanding({ ...sent, takenAt: null }, 50)).toBe('waiting');
  expect(minutesStanding(sent, 99)).toBe('window');
  expect(minutesStanding(sent, 100)).toBe('over');
  expect(minutesStanding({ ...sent, state: 'adopted' }, 200)).toBe('adopted');
});

test('what is shown has one hash, in whatever order it came, and another one for each other word', () => {
  const of = (request: string, es: string) =>
    ({ body: { request, text: { es } } }) as unknown as Doc<Summary>;
  const list = [of('spk_1', 'Uno.'), of('spk_2', 'Dos.')];
  expect(hashOfSummaries(list.toReversed())).toBe(hashOfSummaries(list));
  expect(hashOfSummaries(list.slice(1))).not.toBe(hashOfSummaries(list));
  expect(hashOfSummaries([of('spk_1', 'Uno'), of('spk_2', 'Dos.')])).not.toBe(hashOfSummaries(list));
  expect(hashOfSummaries([of('spk_1', 'Dos.'), of('spk_2', 'Uno.')])).not.toBe(hashOfSummaries(list));
});
