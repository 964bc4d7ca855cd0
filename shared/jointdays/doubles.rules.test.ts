import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { referenceKey } from '#shared/doubles/references.rules.ts';
import { addDays } from '#shared/kernel/days.ts';
import { casesOf } from '#test/support/full-run.ts';
import { cardOf, judgedOf } from './doubles.fixtures.ts';
import {
  arePairWhole,
  type Card,
  type Judged,
  MOST_DOUBLES,
  openDoubles,
  possibleDoubles,
} from './doubles.rules.ts';
import { cardJudgementId, type ReleasedSeizure } from './jointdays.schemas.ts';
import { droppedCards } from './region.rules.ts';

const RUNS = { numRuns: casesOf({ usual: 300, full: 3_000 }), seed: 18 };
const rulesOf = (...cards: Card[]) => possibleDoubles(cards).doubles.map(({ rule }) => rule);

describe('seizures of two states', () => {
  const one = cardOf('cnt_a');
  const other = (change: Partial<ReleasedSeizure> = {}) => cardOf('cnt_b', { state: 'CO', ...change });

  test.each([
    ['of the same value, day and place', {}],
    ['a tenth less', { value: 10_800 }],
    ['a day later', { on: '2027-06-09' }],
    ['a day earlier', { on: '2027-06-07' }],
  ])('%s could be one', (_name, change) => {
    const { doubles, isAll } = possibleDoubles([one, other(change)]);
    expect(isAll).toBe(true);
    expect(doubles).toEqual([
      { id: cardJudgementId(one.id, other().id), rule: 'same_place', cards: [other(change), one] },
    ]);
  });
  test.each([
    ['of one state, which compares itself', { state: 'EC' }],
    ['more than a tenth less', { value: 10_799 }],
    ['more than a tenth more', { value: 13_334 }],
    ['two days later', { on: '2027-06-10' }],
    ['of another substance', { kind: 'heroin' }],
    ['of another counter', { counter: 'precursors' as const, kind: null }],
    ['elsewhere', { subdivision: 'EC-M' }],
    ['of no known place', { subdivision: null }],
  ])('%s are two', (_name, change) => {
    expect(rulesOf(one, other(change))).toEqual([]);
  });
  test('with no place on both sides are not alike by it', () => {
    expect(rulesOf(cardOf('cnt_a', { subdivision: null }), other({ subdivision: null }))).toEqual([]);
  });
  test('with the same reference could be one whatever else differs, but not of two kinds', () => {
    const named = cardOf('cnt_a', { reference: 'SIENA 12-345' });
    const far = { subdivision: null, value: 900, on: '2027-06-20', reference: 'siena 12/345' };
    expect(rulesOf(named, other(far))).toEqual(['same_reference']);
    expect(rulesOf(named, other({ ...far, kind: 'heroin' }))).toEqual([]);
    expect(rulesOf(named, other({ ...far, reference: 'SIENA 12-346' }))).toEqual([]);
  });
  test('that are alike in both ways are one pair', () => {
    const reference = 'SIPA 7';
    expect(rulesOf(cardOf('cnt_a', { reference }), other({ reference }))).toEqual(['same_reference']);
  });
  test('a reference of nothing but signs is none', () => {
    expect(referenceKey(' -- ')).toBeNull();
    expect(rulesOf(cardOf('a', { reference: '-' }), other({ reference: '/', subdivision: null }))).toEqual(
      [],
    );
  });
  test('are pointed out up to a limit, and it is said that there are more', () => {
    const alike = ['EC', 'CO', 'PE'].flatMap((state) =>
      Array.from({ length: 40 }, (_, index) => cardOf(`cnt_${state}${index}`, { state })),
    );
    const { doubles, isAll } = possibleDoubles(alike);
    expect(doubles).toHaveLength(MOST_DOUBLES);
    expect(isAll).toBe(false);
    expect(possibleDoubles([...alike].reverse()).doubles).toEqual(doubles);
  });
});

test('a judgement is told from every other one by two whole ids', () => {
  const [one, other] = [cardOf('cnt_a').id, cardOf('cnt_b').id];
  expect(arePairWhole(one, other)).toBe(true);
  expect(arePairWhole(one, one)).toBe(false);
  expect(arePairWhole(one, cardOf(`cnt_${'x'.repeat(50)}`).id)).toBe(false);
});

describe('what somebody has to decide', () => {
  const [a, b, c] = ['CL', 'CO', 'EC'].map((state) => cardOf(`cnt_${state}`, { state })) as [
    Card,
    Card,
    Card,
  ];
  const { doubles } = possibleDoubles([a, b, c]);
  const open = (...judgements: Judged[]) => {
    const dropped = droppedCards(
      [a, b, c],
      judgements.map(({ body }) => body),
    );
    return openDoubles(doubles, { judgements, dropped }).map(({ id }) => id);
  };

  test('is every pair that nobody has judged', () => {
    expect(open()).toHaveLength(3);
    expect(open(judgedOf(a.id, b.id, null))).toEqual([
      ...[cardJudgementId(a.id, c.id), cardJudgementId(b.id, c.id)],
    ]);
  });
  test('is nothing about a card that no longer counts', () => {
    expect(open(judgedOf(a.id, b.id, a.id))).toEqual([cardJudgementId(a.id, c.id)]);
    expect(open(judgedOf(a.id, b.id, a.id), judgedOf(a.id, c.id, c.id))).toEqual([]);
  });
});

/** Few values, so that many are alike. */
const cards = fc.uniqueArray(
  fc
    .record({
      state: fc.constantFrom('CL', 'CO', 'EC', 'PE'),
      count: fc.constantFrom(...Array.from({ length: 12 }, (_, index) => `cnt_${index}`)),
      on: fc.integer({ min: 0, max: 3 }).map((days) => addDays('2027-06-08', days)),
      kind: fc.constantFrom('cocaine', 'heroin'),
      value: fc.integer({ min: 90, max: 125 }),
      subdivision: fc.constantFrom('EC-G', 'CO-NAR', null),
      reference: fc.constantFrom(null, 'SIENA 1', 'siena-1', 'SIPA 2'),
    })
    .map(({ count, ...change }) => cardOf(count, change)),
  { maxLength: 24, selector: ({ id }) => id },
);

/** Comparing each with each, as the contract says it. */
function bySlowComparing(known: readonly Card[]): string[] {
  const isDouble = ({ body: one }: Card, { body: other }: Card) => {
    if (one.state === other.state || one.counter !== other.counter || one.kind !== other.kind) return false;
    const isNamed = one.reference !== null && other.reference !== null;
    if (isNamed && referenceKey(one.reference) === referenceKey(other.reference)) return true;
    const days = Math.abs(Date.parse(one.on) - Date.parse(other.on)) / 86_400_000;
    const [less, more] = [Math.min(one.value, other.value), Math.max(one.value, other.value)];
    return (
      one.subdivision !== null && one.subdivision === other.subdivision && days <= 1 && less >= 0.9 * more
    );
  };
  return known
    .flatMap((one, index) =>
      known
        .slice(index + 1)
        .flatMap((other) => (isDouble(one, other) ? cardJudgementId(one.id, other.id) : [])),
    )
    .sort();
}

test('possible doubles are those that comparing each with each finds, in any order', () => {
  fc.assert(
    fc.property(cards, (known) => {
      const found = possibleDoubles(known);
      expect(found.doubles.map(({ id }) => id).sort()).toEqual(bySlowComparing(known));
      expect(possibleDoubles([...known].reverse())).toEqual(found);
    }),
    RUNS,
  );
});
