import { expect, test } from 'vitest';
import { possibleDoubles } from '#shared/counters/doubles.rules.ts';
import { type CountEntry, type CountTotals, totalsOf } from '#shared/counters/totals.rules.ts';
import type { Judged } from '#shared/doubles/dropped.rules.ts';
import { createChance } from '#test/support/seeded.ts';
import { followTotals } from './followed-totals.ts';

const NOW = Date.UTC(2026, 5, 7, 14);
function entry(id: string, change: Partial<CountEntry['body']> = {}): CountEntry {
  return {
    ...{ id, parent: 'pto_a' },
    body: {
      ...{ counter: 'persons_checked', kind: null, value: 1, seizure: null, shift: null },
      ...{ corrects: null, reason: null, isForPost: false },
      counted: { by: 'per_1', at: NOW, takenAt: null },
      ...change,
    },
  };
}
const sum = (totals: CountTotals) => totals.linesOf({ of: 'all' })[0]?.value ?? 0;
const POSTS = new Set(['pto_a']);
/** What follows the entries of one day. */
function following() {
  const follow = followTotals();
  return (
    entries: readonly CountEntry[],
    judged: readonly Judged[] = [],
    posts: ReadonlySet<string> = POSTS,
  ) => follow({ entries, judged, posts });
}

test('totals follow what comes, and what goes', () => {
  const follow = following();
  const [one, two] = [entry('cnt_1', { value: 5 }), entry('cnt_2', { value: 3 })];
  expect(sum(follow([one]).totals)).toBe(5);
  expect(sum(follow([one, two]).totals)).toBe(8);
  // The server refused the second one.
  expect(sum(follow([one]).totals)).toBe(5);
  // It came back with another value, by the correction of the refused act.
  expect(sum(follow([one, entry('cnt_2', { value: 7 })]).totals)).toBe(12);
  expect(sum(follow([one, entry('cnt_2', { value: 9 })]).totals)).toBe(14);
});

test('that the server has an entry changes no total', () => {
  const follow = following();
  const taken = { counted: { by: 'per_1', at: NOW, takenAt: NOW + 9 } };
  const before = follow([entry('cnt_1', { value: 5 })]).totals;
  expect(follow([entry('cnt_1', { value: 5, ...taken })]).totals).toBe(before);
  expect(sum(before)).toBe(5);
});

test('what a clock that runs ahead corrected no longer holds once the server says when it came', () => {
  const follow = following();
  const first = entry('cnt_1', { value: 5 });
  const corrects = (id: string, value: number, at: number, takenAt: number | null) =>
    entry(id, { value, corrects: 'cnt_1', counted: { by: 'per_1', at, takenAt } });
  const later = corrects('cnt_3', 7, NOW + 20, NOW + 20);
  expect(sum(follow([first, corrects('cnt_2', 900, NOW + 99, null), later]).totals)).toBe(900);
  expect(sum(follow([first, corrects('cnt_2', 900, NOW + 99, NOW + 10), later]).totals)).toBe(7);
});

test('what was judged to be one seizure counts once, also after all were taken in again', () => {
  const follow = following();
  const drugs = { counter: 'drugs', kind: 'cocaine' } as const;
  const [one, two] = [entry('cnt_1', { ...drugs, value: 5 }), entry('cnt_2', { ...drugs, value: 6 })];
  const judged = [{ one: 'cnt_1', other: 'cnt_2', isSame: true, keeps: 'cnt_1' }];
  expect(sum(follow([one, two]).totals)).toBe(11);
  expect(sum(follow([one, two], judged).totals)).toBe(5);
  expect(sum(follow([entry('cnt_1', { ...drugs, value: 8 }), two], judged).totals)).toBe(8);
  expect(sum(follow([one, two]).totals)).toBe(11);
});

test('of the entries of other days none counts, and all do once their post is here', () => {
  const follow = following();
  const all = [entry('cnt_1', { value: 5 }), { ...entry('cnt_2', { value: 3 }), parent: 'pto_b' }];
  expect(sum(follow(all).totals)).toBe(5);
  expect(sum(follow(all, [], new Set(['pto_a', 'pto_b'])).totals)).toBe(8);
});

test('of each post it is known how much came, and when the last was counted and heard', () => {
  const follow = following();
  const late = { counted: { by: 'per_1', at: NOW + 5, takenAt: NOW + 900 } };
  follow([entry('cnt_1')]);
  const followed = follow([entry('cnt_1'), entry('cnt_2', late)]);
  expect(followed.heardOf('pto_a')).toEqual({ entries: 2, counted: NOW + 5, heard: NOW + 900 });
  const correction = entry('cnt_3', {
    ...{ corrects: 'cnt_1', reason: 'x', value: 2 },
    counted: { by: 'per_1', at: NOW + 9, takenAt: null },
  });
  expect(follow([correction, entry('cnt_1')]).heardOf('pto_a')).toEqual({
    ...{ entries: 1, counted: NOW, heard: NOW + 9 },
  });
  expect(followed.heardOf('pto_none')).toBeNull();
});

test('possible doubles found while entries come are those that all of them have', () => {
  const both = new Set(['pto_a', 'pto_b']);
  const places = new Map([...both].map((post) => [post, { subdivision: 'CL-VS' }]));
  const words = (found: readonly { one: CountEntry; other: CountEntry }[]) =>
    found.map(({ one, other }) => `${one.id} ${other.id}`);
  for (let seed = 1; seed <= 30; seed += 1) {
    const chance = createChance(seed);
    const follow = followTotals();
    const all: CountEntry[] = [];
    let judged: readonly Judged[] = [];
    for (let step = 0; step < 25; step += 1) {
      const before = chance.happens(0.2) ? all[chance.below(all.length)] : undefined;
      const first = before?.body.corrects === null ? before : undefined;
      const kind = first?.body.kind ?? (chance.happens(0.5) ? 'cocaine' : 'heroin');
      const corrects = first?.id ?? null;
      const made = entry(`cnt_${step}`, { counter: 'drugs', kind, corrects, value: 900 + chance.below(300) });
      all.push({ ...made, parent: first?.parent ?? (chance.happens(0.5) ? 'pto_a' : 'pto_b') });
      const isSame = chance.happens(0.5);
      if (chance.happens(0.1)) judged = [...judged, { one: 'cnt_0', other: made.id, isSame, keeps: 'cnt_0' }];
      const { doubles, totals } = follow({ entries: [...all], posts: both, judged });
      const search = { posts: places, judgements: judged };
      expect(words(doubles.possible({ totals, ...search }))).toEqual(
        words(possibleDoubles({ totals: totalsOf(all, judged), ...search })),
      );
    }
  }
});

test('following gives the totals that all entries give at once', () => {
  for (let seed = 1; seed <= 50; seed += 1) {
    const chance = createChance(seed);
    const follow = following();
    let all: CountEntry[] = [];
    for (let step = 0; step < 30; step += 1) {
      const id = `cnt_${chance.below(30)}`;
      const rest = all.filter((each) => each.id !== id);
      const place = chance.below(rest.length + 1);
      all = chance.happens(0.3) ? rest : rest.toSpliced(place, 0, entry(id, { value: chance.below(9) }));
      const { totals, heardOf } = follow(all);
      expect(sum(totals)).toBe(sum(totalsOf(all)));
      expect(heardOf('pto_a')?.entries ?? 0).toBe(all.length);
    }
  }
});

test('a reference that was mended under the same id is the one that is released', () => {
  const follow = following();
  const seized = (reference: string) =>
    entry('cnt_1', {
      counter: 'drugs',
      kind: 'cocaine',
      value: 9,
      seizure: { subdivision: null, reference },
    });
  follow([seized('Juan Pérez')]);
  const [first] = follow([seized('SIPA 7')]).totals.firsts();
  expect(first?.body.seizure?.reference).toBe('SIPA 7');
});
