import { expect, test } from 'vitest';
import { type CountEntry, totalsOf } from '#shared/counters/totals.rules.ts';
import type { TotalLine } from '#shared/jointdays/totals.schemas.ts';
import { dayAt } from '#shared/kernel/zones.ts';
import { createChance } from '#test/support/seeded.ts';
import { createDayOf, daysOf, linesOn, quarterOf } from './day-figures.ts';

const BEGIN = Date.UTC(2026, 5, 7, 3, 30);
const HOUR = 3_600_000;
const sorted = (lines: readonly TotalLine[]) =>
  lines.map(({ counter, kind, value }) => `${counter} ${kind} ${value}`).sort();

test.each(['America/Santiago', 'Asia/Kathmandu', 'Pacific/Chatham', 'America/St_Johns', 'UTC'])(
  'each instant is of the day that the calendar of %s says',
  (timeZone) => {
    const dayOf = createDayOf(timeZone);
    for (let at = BEGIN; at < BEGIN + 60 * HOUR; at += 7 * 60_000 + 1)
      expect(dayOf(at)).toBe(dayAt({ instant: at, timeZone }));
  },
);

test('of each day the lines are those of its entries alone, with their corrections and without what does not count', () => {
  const dayOf = createDayOf('America/Santiago');
  for (let seed = 1; seed <= 20; seed += 1) {
    const chance = createChance(seed);
    const entries = Array.from({ length: 60 }, (_, at): CountEntry => {
      const corrects = at % 4 === 3 ? `cnt_${at - 1}` : null;
      const counted = { by: 'per_1', at: BEGIN + chance.below(70) * HOUR, takenAt: null };
      const kind = (at - (corrects === null ? 0 : 1)) % 3 === 0 ? 'cocaine' : 'cannabis';
      return {
        ...{ id: `cnt_${at}`, parent: `pto_${(at - (corrects === null ? 0 : 1)) % 2}` },
        body: {
          ...{ counter: 'drugs', kind, value: chance.below(50), seizure: null, shift: null },
          ...{ corrects, reason: corrects === null ? null : 'x', isForPost: false, counted },
        },
      };
    });
    const judged = [{ one: 'cnt_0', other: 'cnt_5', isSame: true, keeps: 'cnt_5' }];
    const totals = totalsOf(entries, judged);
    const firsts = entries.filter(({ body }) => body.corrects === null);
    const quarters = firsts.map(({ body }) => quarterOf(body.counted.at));
    const days = daysOf({ quarters, firsts: () => firsts }, { dayAt: dayOf });
    expect(days).toEqual([...new Set(firsts.map(({ body }) => dayOf(body.counted.at)))].sort());
    expect(days.length).toBeGreaterThan(2);
    for (const only of [null, ...days]) {
      const first = (entry: CountEntry) => entries.find(({ id }) => id === entry.body.corrects) ?? entry;
      const those = entries.filter((entry) => only === null || dayOf(first(entry).body.counted.at) === only);
      const { all, of } = linesOn(totals, { only, dayAt: dayOf });
      expect(sorted(all)).toEqual(sorted(totalsOf(those, judged).linesOf({ of: 'all' })));
      for (const post of ['pto_0', 'pto_1'])
        expect(sorted(of(post))).toEqual(sorted(totalsOf(those, judged).linesOf({ of: 'post', post })));
    }
  }
});

test('what a wrong clock puts outside of the operation counts on the day on which the server took it', () => {
  const slow = BEGIN - 26 * HOUR;
  const entry = (id: string, at: number, takenAt: number): CountEntry => ({
    ...{ id, parent: 'pto_0' },
    body: {
      ...{ counter: 'persons_checked', kind: null, value: 11, seizure: null, shift: null, corrects: null },
      ...{ reason: null, isForPost: false, counted: { by: 'per_1', at, takenAt } },
    },
  });
  const dayOf = createDayOf('America/Santiago');
  const [today, tomorrow] = [BEGIN, BEGIN + 24 * HOUR].map(dayOf);
  const of = { dayAt: dayOf, days: { from: today ?? '', until: tomorrow ?? '' } };
  const entries = [entry('cnt_1', slow, BEGIN), entry('cnt_2', slow, BEGIN + 90 * HOUR)];
  const totals = totalsOf(entries);
  const quarters = entries.map(({ body }) => quarterOf(body.counted.at));
  expect(daysOf({ quarters, firsts: totals.firsts }, of)).toEqual([today, tomorrow]);
  for (const only of [of.days.from, of.days.until])
    expect(linesOn(totals, { only, ...of }).all.map(({ value }) => value)).toEqual([11]);
});
