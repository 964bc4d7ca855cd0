import { expect, test } from 'vitest';
import type { Judged } from '#shared/doubles/dropped.rules.ts';
import { casesOf } from '#test/support/full-run.ts';
import { type Chance, createChance } from '#test/support/seeded.ts';
import { HOUR, NOW } from './counters.fixtures.ts';
import { at, corrected, entry } from './entries.fixtures.ts';
import {
  type CountEntry,
  type CountTotals,
  createCountTotals,
  hourOf,
  type Part,
  type Sum,
  totalsOf,
} from './totals.rules.ts';

const CASES = casesOf({ usual: 200, full: 2_000 });
const POSTS = ['pto_a', 'pto_b', 'pto_c'];
const KINDS = [
  ['drugs', 'cocaine'],
  ['drugs', 'cannabis'],
  ['cash', 'USD'],
  ['cash', 'EUR'],
  ['persons_checked', null],
] as const;

const values = (totals: CountTotals, part: Part = { of: 'all' }) =>
  Object.fromEntries(totals.linesOf(part).map(({ counter, kind, value }) => [`${counter} ${kind}`, value]));

test('substances and currencies are never added to one another', () => {
  const totals = totalsOf(
    KINDS.map(([counter, kind], index) => entry(`cnt_${index}`, { counter, kind, value: index + 1 })),
  );
  expect(values(totals)).toEqual({
    ...{ 'drugs cocaine': 1, 'drugs cannabis': 2, 'cash USD': 3, 'cash EUR': 4, 'persons_checked null': 5 },
  });
});

test('a correction says the value of its entry, where and when that was counted; zero undoes it', () => {
  const first = entry('cnt_1', { value: 10, shift: 'shf_1', ...at(NOW) });
  const second = entry('cnt_2', { value: 5, shift: 'shf_2', ...at(NOW + 3 * HOUR) });
  const totals = totalsOf([first, second]);
  totals.add(corrected('cnt_3', first, { value: 7, shift: 'shf_2', ...at(NOW + 3 * HOUR) }));
  expect(values(totals)).toEqual({ 'persons_checked null': 12 });
  expect(values(totals, { of: 'shift', shift: 'shf_1' })).toEqual({ 'persons_checked null': 7 });
  expect(values(totals, { of: 'hour', hour: hourOf(NOW + 3 * HOUR) })).toEqual({ 'persons_checked null': 5 });
  totals.add(corrected('cnt_4', second, { value: 0, ...at(NOW + 4 * HOUR) }));
  expect(values(totals, { of: 'shift', shift: 'shf_2' })).toEqual({});
  expect([totals.valueOf('cnt_1'), totals.valueOf('cnt_2'), totals.valueOf('cnt_3')]).toEqual([7, 0, null]);
});

test('of several corrections the one counted last holds, then the one with the greatest id, and they are told', () => {
  const first = entry('cnt_1', { value: 10 });
  const early = corrected('cnt_9', first, { value: 1, ...at(NOW + 1) });
  const left = corrected('cnt_5', first, { value: 2, ...at(NOW + 2) });
  const right = corrected('cnt_6', first, { value: 3, ...at(NOW + 2) });
  for (const order of [
    [first, early, left, right],
    [right, left, early, first],
    [left, first, right, early],
  ]) {
    const totals = totalsOf(order);
    expect(values(totals)).toEqual({ 'persons_checked null': 3 });
    expect(totals.contested().map((each) => [each.first.id, each.corrections.length])).toEqual([
      ['cnt_1', 3],
    ]);
  }
  expect(totalsOf([first, early, early]).contested()).toEqual([]);
});

test('what is below zero takes away, and may arrive first', () => {
  const totals = totalsOf([entry('cnt_2', { value: -3 })]);
  expect(values(totals)).toEqual({ 'persons_checked null': -3 });
  totals.add(entry('cnt_1', { value: 10 }));
  expect(values(totals)).toEqual({ 'persons_checked null': 7 });
});

test('of two entries of one seizure the kept one counts, until somebody decides otherwise', () => {
  const cocaine = { counter: 'drugs', kind: 'cocaine' } as const;
  const totals = totalsOf([
    entry('cnt_1', { ...cocaine, value: 1000 }),
    entry('cnt_2', { ...cocaine, value: 1010 }, 'pto_b'),
  ]);
  const judged = { one: 'cnt_1', other: 'cnt_2', isSame: true, keeps: 'cnt_2' };
  totals.judge([judged]);
  expect(values(totals)).toEqual({ 'drugs cocaine': 1010 });
  expect(values(totals, { of: 'post', post: 'pto_a' })).toEqual({});
  // What is corrected of the one that does not count changes nothing.
  totals.add(corrected('cnt_3', entry('cnt_1', cocaine), { value: 5, ...at(NOW + 1) }));
  expect(values(totals)).toEqual({ 'drugs cocaine': 1010 });
  totals.judge([{ ...judged, isSame: false, keeps: null }]);
  expect(values(totals)).toEqual({ 'drugs cocaine': 1015 });
});

/** The rule, by hand: as the contract of the counts says it, without an index. */
function byHand(entries: readonly CountEntry[], dropped: ReadonlySet<string>, part: Part): Sum[] {
  const unique = [...new Map(entries.map((each) => [each.id, each])).values()];
  const sums = new Map<string, Sum>();
  for (const first of unique.filter(({ body }) => body.corrects === null)) {
    const { counter, kind, shift, counted } = first.body;
    const isPart =
      part.of === 'all' ||
      (part.of === 'post' && part.post === first.parent) ||
      (part.of === 'shift' && part.shift === shift) ||
      (part.of === 'hour' && part.hour === Math.floor(counted.at / HOUR));
    if (!isPart || dropped.has(first.id)) continue;
    const last = unique
      .filter(({ body }) => body.corrects === first.id)
      .sort((left, right) => left.body.counted.at - right.body.counted.at || (left.id < right.id ? -1 : 1))
      .at(-1);
    const key = `${counter} ${kind}`;
    const value = (sums.get(key)?.value ?? 0) + (last ?? first).body.value;
    sums.set(key, { counter, kind, value });
  }
  return [...sums.values()].filter(({ value }) => value !== 0);
}

function drawn(chance: Chance): CountEntry[] {
  const firsts = Array.from({ length: 1 + chance.below(25) }, (_, index) => {
    const [counter, kind] = chance.pick(KINDS) ?? KINDS[0];
    const value = chance.happens(0.2) ? -1 - chance.below(3) : 1 + chance.below(50);
    const shift = chance.happens(0.8) ? `shf_${chance.below(3)}` : null;
    const when = at(NOW + chance.below(6) * (HOUR / 2));
    return entry(`cnt_f${index}`, { counter, kind, value, shift, ...when }, chance.pick(POSTS));
  });
  const corrections = Array.from({ length: chance.below(20) }, (_, index) => {
    const first = chance.pick(firsts) ?? entry('cnt_none');
    const id = `cnt_${chance.pick(['a', 'm', 'z'])}${index}`;
    return corrected(id, first, { value: chance.below(40), ...at(NOW + chance.below(4) * HOUR) });
  });
  return [...firsts, ...corrections];
}
function shuffled<T>(list: readonly T[], chance: Chance): T[] {
  const keyed = list.map((each) => [chance.next(), each] as const);
  return keyed.sort(([left], [right]) => left - right).map(([, each]) => each);
}
const sorted = (lines: readonly Sum[]) => lines.map((each) => JSON.stringify(each)).sort();
const PARTS: readonly Part[] = [
  { of: 'all' },
  ...POSTS.map((post) => ({ of: 'post', post }) as const),
  ...[0, 1, 2].map((each) => ({ of: 'shift', shift: `shf_${each}` }) as const),
  ...[0, 1, 2, 3].map((each) => ({ of: 'hour', hour: hourOf(NOW) + each }) as const),
];

test('any order of arrival, any split over devices and any entry twice give the totals of the rule', () => {
  for (let seed = 1; seed <= CASES; seed += 1) {
    const chance = createChance(seed);
    const all = drawn(chance);
    const judged: Judged[] = chance.happens(0.5)
      ? []
      : [{ one: 'cnt_f0', other: 'cnt_f1', isSame: true, keeps: chance.pick(['cnt_f0', 'cnt_f1']) ?? null }];
    const dropped = new Set(judged.map(({ one, other, keeps }) => (keeps === one ? other : one)));
    // Each device brings its own, in the order in which it made them; some bring what others brought already.
    const devices = Array.from({ length: 1 + chance.below(4) }, () => [] as CountEntry[]);
    for (const each of all) chance.pick(devices)?.push(each);
    const twice = all.filter(() => chance.happens(0.2));
    const arrivals = [shuffled(all, chance), devices.flat(), [...devices].reverse().flat().concat(twice)];
    for (const order of arrivals) {
      const totals = createCountTotals();
      const middle = chance.below(order.length);
      for (const [index, each] of order.entries()) {
        if (index === middle) totals.judge(judged);
        totals.add(each);
      }
      for (const part of PARTS)
        expect(sorted(totals.linesOf(part)), `seed ${seed}`).toEqual(sorted(byHand(all, dropped, part)));
    }
  }
});

test('one entry more takes no longer among two hundred thousand than among few', () => {
  const totals = createCountTotals();
  for (let index = 0; index < 200_000; index += 1) {
    const [counter, kind] = KINDS[index % KINDS.length] ?? KINDS[0];
    totals.add(entry(`cnt_${index}`, { counter, kind, shift: `shf_${index % 90}` }, POSTS[index % 3]));
  }
  const tries = Array.from({ length: 5 }, (_, index) => {
    const began = performance.now();
    totals.add(entry(`cnt_more${index}`));
    for (const part of PARTS) totals.linesOf(part);
    return performance.now() - began;
  });
  expect(Math.min(...tries)).toBeLessThan(50);
});
