import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NOW } from './counters.fixtures.ts';
import { createDoubleSearch, MOST_DOUBLES } from './doubles.rules.ts';
import { at, cocaine, corrected, entry, seized } from './entries.fixtures.ts';
import { type CountEntry, totalsOf } from './totals.rules.ts';

const REFERENCE = seized('SIPA-2026/14');
const tablets = (id: string, change: Partial<CountEntry['body']> = {}, parent = 'pto_b') =>
  entry(id, { counter: 'drug_tablets', kind: 'other_drug', value: 40, ...REFERENCE, ...change }, parent);

function search(entries: readonly CountEntry[], judged: Parameters<typeof totalsOf>[1] = []) {
  const found = createDoubleSearch();
  for (const each of entries) found.add(each);
  const of = { totals: totalsOf(entries, judged), posts: new Map(), judgements: [] };
  return {
    ...{ pairs: found.otherUnits(of).map(({ one, other }) => `${one.id} ${other.id}`) },
    ...{ doubles: found.possible(of).length, isAll: found.isAll(of) },
  };
}
const pairs = (...entries: readonly CountEntry[]) => search(entries).pairs;
const FIRST = cocaine('cnt_1', 12_400, REFERENCE);

test('one reference at two posts is pointed out where one weighs and the other counts', () => {
  expect(pairs(FIRST, tablets('cnt_2', seized(' sipa 2026 14')))).toEqual(['cnt_1 cnt_2']);
  expect(
    pairs(FIRST, entry('cnt_2', { ...tablets('').body, counter: 'goods', kind: 'other_goods' }, 'pto_b')),
  ).toEqual(['cnt_1 cnt_2']);
  expect(pairs(FIRST, tablets('cnt_2', { counter: 'drugs', kind: 'cocaine_base' }))).toEqual(['cnt_1 cnt_2']);
  // These two can be decided on: they are no hint.
  expect(search([FIRST, cocaine('cnt_2', 12_000, REFERENCE, 'pto_b')])).toMatchObject({
    pairs: [],
    doubles: 1,
  });
});

test('another reference, none, one post, or what cannot be the same thing is not', () => {
  expect(pairs(FIRST, tablets('cnt_2', seized('SIPA-2026/15')))).toEqual([]);
  expect(pairs(cocaine('cnt_1', 12_400), tablets('cnt_2', seized(null)))).toEqual([]);
  expect(pairs(FIRST, tablets('cnt_2', {}, 'pto_a'))).toEqual([]);
  expect(pairs(FIRST, tablets('cnt_2', { counter: 'cash', kind: 'USD' }))).toEqual([]);
  expect(pairs(FIRST, tablets('cnt_2', { counter: 'goods', kind: 'tobacco' }))).toEqual([]);
});

test('several things of one case that both posts have are each compared with their own', () => {
  const case_ = (post: string, n: number) => [
    cocaine(`cnt_c${n}`, 12_400, REFERENCE, post),
    cocaine(`cnt_h${n}`, 900, { kind: 'heroin', ...REFERENCE }, post),
  ];
  expect(search([...case_('pto_a', 1), ...case_('pto_b', 2)])).toMatchObject({ pairs: [], doubles: 2 });
  const other = tablets('cnt_t2', { kind: 'fentanyl' });
  expect(pairs(...case_('pto_a', 1), cocaine('cnt_c2', 12_400, REFERENCE, 'pto_b'), other)).toEqual([
    'cnt_h1 cnt_t2',
  ]);
});

test('what both posts wrote down is no hint either once one of the two does not count', () => {
  const both = [FIRST, cocaine('cnt_2', 12_400, REFERENCE, 'pto_b'), tablets('cnt_3')];
  const judged = [{ one: 'cnt_1', other: 'cnt_2', isSame: true, keeps: 'cnt_1' }];
  expect(search(both).pairs).toEqual([]);
  expect(search(both, judged).pairs).toEqual([]);
});

test('whoever corrects one of the two to nothing is pointed to them no more, nor is who decided that one does not count', () => {
  const second = tablets('cnt_2');
  expect(pairs(FIRST, second, corrected('cnt_3', second, { value: 0, ...at(NOW + 1) }))).toEqual([]);
  const kept = cocaine('cnt_0', 12_400, {}, 'pto_c');
  const judged = [{ one: 'cnt_0', other: 'cnt_1', isSame: true, keeps: 'cnt_0' }];
  expect(search([kept, FIRST, second], judged).pairs).toEqual([]);
});

test('in whatever order entries come the same pairs are found', () => {
  const entries = [
    ...[FIRST, tablets('cnt_2'), tablets('cnt_3', { kind: 'mdma' }, 'pto_c')],
    ...[
      cocaine('cnt_4', 5, seized('R-2')),
      tablets('cnt_5', seized('r2')),
      cocaine('cnt_6', 7, REFERENCE, 'pto_c'),
    ],
  ];
  const expected = pairs(...entries);
  expect(expected).not.toEqual([]);
  fc.assert(
    fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (other) => {
      expect(pairs(...other)).toEqual(expected);
    }),
  );
});

test('a word in the place of a reference, however often, hides no true one, and it is said that there are more', () => {
  const words = Array.from({ length: 600 }, (_, n) =>
    n % 2 === 0 ? cocaine(`cnt_a${n}`, n + 1, seized('S/N')) : tablets(`cnt_b${n}`, seized('S/N')),
  );
  const found = search([...words, FIRST, tablets('cnt_2')]);
  expect(found.pairs).toContain('cnt_1 cnt_2');
  expect(found.pairs).toHaveLength(MOST_DOUBLES);
  expect(found.isAll).toBe(false);
});
