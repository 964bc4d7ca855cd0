import { expect, test } from 'vitest';
import { HOUR, NOW } from './counters.fixtures.ts';
import { createDoubleSearch, MOST_DOUBLES, possibleDoubles } from './doubles.rules.ts';
import { at, cocaine, corrected, entry, seized } from './entries.fixtures.ts';
import { type CountEntry, totalsOf } from './totals.rules.ts';

const POSTS = new Map([
  ['pto_a', { subdivision: 'CL-AP' }],
  ['pto_b', { subdivision: 'CL-AP' }],
  ['pto_c', { subdivision: 'CL-TA' }],
]);
const pairs = (
  entries: readonly CountEntry[],
  judgements: Parameters<typeof possibleDoubles>[0]['judgements'] = [],
) =>
  possibleDoubles({ totals: totalsOf(entries), posts: POSTS, judgements }).map(
    ({ one, other }) => `${one.id} ${other.id}`,
  );
const PAIR = ['cnt_1 cnt_2'];

test('two posts that weighed nearly the same substance within a day may have seized one load', () => {
  const first = cocaine('cnt_1', 1000);
  expect(pairs([first, cocaine('cnt_2', 1100, at(NOW + 24 * HOUR), 'pto_c')])).toEqual(PAIR);
  expect(pairs([first, cocaine('cnt_2', 1112, {}, 'pto_b')])).toEqual([]);
  expect(pairs([first, cocaine('cnt_2', 1000, at(NOW + 24 * HOUR + 1), 'pto_b')])).toEqual([]);
  expect(pairs([first, cocaine('cnt_2', 1000)])).toEqual([]);
  expect(pairs([first, cocaine('cnt_2', 1000, { kind: 'cannabis' }, 'pto_b')])).toEqual([]);
  expect(pairs([entry('cnt_1'), entry('cnt_2', {}, 'pto_b')])).toEqual([]);
});

test('what has one reference, however it is written, is always pointed out', () => {
  const far = { ...at(NOW + 90 * HOUR), ...seized('sipa 2026 14') };
  expect(pairs([cocaine('cnt_1', 1000, seized('SIPA-2026/14')), cocaine('cnt_2', 5, far)])).toEqual(PAIR);
  expect(pairs([cocaine('cnt_1', 1000, seized(' - ')), cocaine('cnt_2', 5, seized(''), 'pto_b')])).toEqual(
    [],
  );
});

test('a few things are as many by chance: they are pointed out only of one place', () => {
  const guns = (id: string, value: number, parent: string) =>
    entry(id, { counter: 'firearms', kind: 'handgun', value }, parent);
  expect(pairs([guns('cnt_1', 1, 'pto_a'), guns('cnt_2', 1, 'pto_c')])).toEqual([]);
  expect(pairs([guns('cnt_1', 1, 'pto_a'), guns('cnt_2', 1, 'pto_b')])).toEqual(PAIR);
  expect(pairs([guns('cnt_1', 30, 'pto_a'), guns('cnt_2', 31, 'pto_c')])).toEqual(PAIR);
});

test('the value is that of the last correction; what was undone or decided is pointed out no more', () => {
  const [first, second] = [cocaine('cnt_1', 1000), cocaine('cnt_2', 10, {}, 'pto_b')];
  const later = at(NOW + 1);
  expect(pairs([first, second, corrected('cnt_3', second, { value: 1000, ...later })])).toEqual(PAIR);
  const near = cocaine('cnt_2', 1000, {}, 'pto_b');
  expect(pairs([first, near, corrected('cnt_3', near, { value: 0, ...later })])).toEqual([]);
  expect(pairs([first, near], [{ one: 'cnt_2', other: 'cnt_1' }])).toEqual([]);
  const totals = totalsOf(
    [first, near, cocaine('cnt_4', 1000, {}, 'pto_c')],
    [{ one: 'cnt_1', other: 'cnt_2', isSame: true, keeps: 'cnt_1' }],
  );
  const left = possibleDoubles({ totals, posts: POSTS, judgements: [{ one: 'cnt_1', other: 'cnt_2' }] });
  expect(left.map(({ one, other }) => `${one.id} ${other.id}`)).toEqual(['cnt_1 cnt_4']);
});

test('a reference is one however a keyboard writes its letters, as between states', () => {
  const [one, other] = ['SIPA Ñ-12', 'sipa ñ12'].map((text) => [
    text.normalize('NFC'),
    text.normalize('NFD'),
  ]);
  const first = cocaine('cnt_1', 1, seized(one?.[0] ?? ''));
  expect(pairs([first, cocaine('cnt_2', 9000, seized(other?.[1] ?? ''), 'pto_b')])).toEqual(PAIR);
});

test('what is most alike stands first, and there are no more than somebody can decide on', () => {
  const list = Array.from({ length: 3_000 }, (_, index) =>
    cocaine(`cnt_n${index}`, 1000, {}, ['pto_a', 'pto_b', 'pto_c'][index % 3]),
  );
  const same = [cocaine('cnt_x', 7, seized('A1')), cocaine('cnt_y', 9000, seized('a1'))];
  const found = pairs([...list, ...same]);
  expect(found).toHaveLength(MOST_DOUBLES);
  expect(found[0]).toBe('cnt_x cnt_y');
});

/** Whether the two that are worth most are told beside others, and whether all are told. */
function told(others: readonly CountEntry[], great: readonly CountEntry[]) {
  const entries = [...others, ...great];
  const search = createDoubleSearch();
  for (const each of entries) search.add(each);
  const by = { totals: totalsOf(entries), posts: POSTS, judgements: [] };
  const isTold = search.possible(by).some(({ one, other }) => `${one.id} ${other.id}` === 'cnt_x cnt_y');
  return { isTold, isAll: search.isAll(by) };
}
const many = (count: number, make: (index: number) => CountEntry) =>
  Array.from({ length: count }, (_, index) => make(index));

test('many small ones hide no great one', () => {
  const tons = [cocaine('cnt_x', 500_000_000), cocaine('cnt_y', 500_000_000, at(NOW + 1000), 'pto_c')];
  const packets = many(300, (index) => cocaine(`cnt_n${index}`, 10_000));
  expect(told(packets, tons)).toEqual({ isTold: true, isAll: true });
  const ofTwo = many(300, (index) => cocaine(`cnt_n${index}`, 10_000, {}, index % 2 ? 'pto_a' : 'pto_b'));
  expect(told(ofTwo, tons)).toEqual({ isTold: true, isAll: false });
});

test('a word in the place of a reference, however often, hides no true one', () => {
  const great = ['pto_a', 'pto_c'].map((post, index) =>
    cocaine(['cnt_x', 'cnt_y'][index] ?? '', 900 * 9 ** index, seized('SIPA-77'), post),
  );
  const without = (index: number, post: string) =>
    cocaine(`cnt_n${index}`, 10_000 * (index + 1), seized('S/N'), post);
  expect(
    told(
      many(50, (index) => without(index, 'pto_a')),
      great,
    ),
  ).toEqual({ isTold: true, isAll: false });
  const ofTwo = many(300, (index) => without(index, index % 2 ? 'pto_a' : 'pto_b'));
  expect(told(ofTwo, great)).toEqual({ isTold: true, isAll: false });
});
