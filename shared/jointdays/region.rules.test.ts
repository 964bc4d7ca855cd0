import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Card, StateLines } from './region.rules.ts';
import { byCounter, droppedCards, lineKey, regionTotals, totalOf } from './region.rules.ts';
import type { TotalLine } from './totals.schemas.ts';

const STATES = ['AR', 'BR', 'CL', 'EC', 'PE'] as const;
const KINDS = [
  { counter: 'drugs', kind: 'cocaine' },
  { counter: 'drugs', kind: 'cannabis' },
  { counter: 'cash', kind: 'USD' },
  { counter: 'cash', kind: 'EUR' },
  { counter: 'detentions', kind: null },
] as const;
const line = (counter: TotalLine['counter'], kind: string | null, value: number): TotalLine => ({
  ...{ counter, kind, value },
});
const card = (id: string, state: string, value = 10): Card => ({
  id,
  body: { state, counter: 'drugs', kind: 'cocaine', value },
});
const same = (one: string, other: string, keeps = one) => ({ one, other, isSame: true, keeps });

const released = fc
  .uniqueArray(
    fc.record({
      state: fc.constantFrom(...STATES),
      values: fc.array(fc.option(fc.integer({ min: 0, max: 1_000 })), {
        minLength: KINDS.length,
        maxLength: KINDS.length,
      }),
    }),
    { selector: ({ state }) => state },
  )
  .map((all) =>
    all.map(
      ({ state, values }): StateLines => ({
        state,
        lines: KINDS.flatMap((kind, index) => {
          const value = values[index] ?? null;
          return value === null ? [] : [{ ...kind, value }];
        }),
      }),
    ),
  );
const seizures = fc
  .array(
    fc.record({
      state: fc.constantFrom(...STATES),
      kind: fc.constantFrom(...KINDS.slice(0, 4)),
      value: fc.integer({ min: 1, max: 400 }),
    }),
    { maxLength: 8 },
  )
  .map((all) =>
    all.map(
      ({ state, kind, value }, index): Card => ({ id: `szc_${index}`, body: { state, ...kind, value } }),
    ),
  );
const judged = fc.array(
  fc
    .record({
      one: fc.integer({ min: 0, max: 8 }),
      other: fc.integer({ min: 0, max: 8 }),
      isSame: fc.boolean(),
      isFirst: fc.boolean(),
    })
    .filter(({ one, other }) => one !== other)
    .map(({ one, other, isSame, isFirst }) => {
      const ids = [`szc_${one}`, `szc_${other}`] as const;
      return { one: ids[0], other: ids[1], isSame, keeps: isSame ? ids[isFirst ? 0 : 1] : null };
    }),
  { maxLength: 8 },
);
const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });

describe('what the region has', () => {
  test('is the sum of what states released, each of one kind by itself', () => {
    fc.assert(
      fc.property(released, (latest) => {
        const { lines } = regionTotals({ participants: STATES, latest, cards: [], judgements: [] });
        for (const kind of KINDS) {
          const own = latest.flatMap((state) =>
            state.lines.filter((each) => lineKey(each) === lineKey(kind)),
          );
          expect(lines.find((each) => lineKey(each) === lineKey(kind))?.value).toBe(
            own.length === 0 ? undefined : own.reduce((sum, { value }) => sum + value, 0),
          );
        }
      }),
    );
  });

  test('is the same in whatever order anything has come', () => {
    const parts = fc.record({ latest: released, cards: seizures, judgements: judged });
    const twice = parts.chain((given) =>
      fc.record({
        given: fc.constant(given),
        other: fc.record({
          latest: shuffled(given.latest),
          cards: shuffled(given.cards),
          judgements: shuffled(given.judgements),
        }),
      }),
    );
    fc.assert(
      fc.property(twice, ({ given, other }) => {
        const [one, two] = [given, other].map((each) => regionTotals({ participants: STATES, ...each }));
        expect(two).toEqual(one);
      }),
    );
  });

  test('is never below nought, and never more than states said', () => {
    fc.assert(
      fc.property(released, seizures, judged, (latest, cards, judgements) => {
        const whole = regionTotals({ participants: STATES, latest, cards: [], judgements: [] });
        const { lines } = regionTotals({ participants: STATES, latest, cards, judgements });
        for (const [index, { value }] of lines.entries()) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(whole.lines[index]?.value ?? -1);
        }
      }),
    );
  });

  test('counts a seizure of two states once, and leaves the states what they said', () => {
    const latest = [
      { state: 'CL', lines: [line('drugs', 'cocaine', 30)] },
      { state: 'EC', lines: [line('drugs', 'cocaine', 45)] },
    ];
    const cards = [card('szc_cl', 'CL', 10), card('szc_ec', 'EC', 12)];
    const of = (keeps: string) =>
      regionTotals({
        participants: ['CL', 'EC', 'PE'],
        ...{ latest, cards, judgements: [same('szc_cl', 'szc_ec', keeps)] },
      });
    expect(of('szc_cl').lines).toEqual([line('drugs', 'cocaine', 63)]);
    expect(of('szc_ec').lines).toEqual([line('drugs', 'cocaine', 65)]);
    expect(of('szc_ec').missing).toEqual(['PE']);
    expect(latest[0]?.lines[0]?.value).toBe(30);
  });

  test('takes nothing away for a double whose other side is not counted', () => {
    const latest = [{ state: 'CL', lines: [line('drugs', 'cocaine', 30)] }];
    const cards = [card('szc_cl', 'CL'), card('szc_ec', 'EC')];
    const judgements = [same('szc_cl', 'szc_ec', 'szc_ec')];
    const { lines, missing } = regionTotals({ participants: ['CL', 'EC'], latest, cards, judgements });
    expect(lines).toEqual([line('drugs', 'cocaine', 30)]);
    expect(missing).toEqual(['EC']);
  });
});

test('a state that says less than its own seizures is not taken below what it says', () => {
  const latest = [
    { state: 'CL', lines: [line('drugs', 'cocaine', 4)] },
    { state: 'EC', lines: [line('drugs', 'cocaine', 45)] },
  ];
  const cards = [card('szc_cl', 'CL'), card('szc_ec', 'EC')];
  const judgements = [same('szc_cl', 'szc_ec', 'szc_ec')];
  const { lines } = regionTotals({ participants: [], latest, cards, judgements });
  expect(lines).toEqual([line('drugs', 'cocaine', 45)]);
});

describe('of one seizure', () => {
  test('exactly one card counts, also by way of a third', () => {
    fc.assert(
      fc.property(seizures, judged, (cards, judgements) => {
        const dropped = droppedCards(cards, judgements);
        const found = new Map(cards.map((each) => [each.id, each]));
        const isOne = judgements.filter(({ one, other, isSame }) => {
          const [first, second] = [found.get(one), found.get(other)];
          if (!isSame || first === undefined || second === undefined) return false;
          return lineKey(first.body) === lineKey(second.body);
        });
        for (const { id } of cards) {
          const group = new Set([id]);
          for (let size = 0; size !== group.size; ) {
            size = group.size;
            for (const { one, other } of isOne)
              if (group.has(one) || group.has(other)) group.add(one).add(other);
          }
          expect([...group].filter((each) => !dropped.has(each))).toHaveLength(1);
        }
      }),
    );
  });

  test('the card that was kept counts, and one that was kept by two judgements is left out once', () => {
    const cards = [card('szc_a', 'CL'), card('szc_b', 'EC'), card('szc_c', 'PE')];
    const chain = [same('szc_a', 'szc_b', 'szc_b'), same('szc_b', 'szc_c', 'szc_c')];
    expect([...droppedCards(cards, chain)].sort()).toEqual(['szc_a', 'szc_b']);
    const both = [same('szc_a', 'szc_b', 'szc_a'), same('szc_b', 'szc_c', 'szc_c')];
    expect([...droppedCards(cards, both)].sort()).toEqual(['szc_b', 'szc_c']);
  });

  test('what a state no longer releases says nothing of what others do', () => {
    expect(droppedCards([card('szc_a', 'CL')], [same('szc_a', 'szc_b', 'szc_b')]).size).toBe(0);
  });

  test('cards of different things are never one', () => {
    const other: Card = { id: 'szc_b', body: { state: 'EC', counter: 'drugs', kind: 'cannabis', value: 10 } };
    expect(droppedCards([card('szc_a', 'CL'), other], [same('szc_a', 'szc_b')]).size).toBe(0);
  });
});

test('the total of a counter is of one kind, or of all its pieces, and unknown where nobody released any', () => {
  const lines = [
    line('firearms', 'handgun', 3),
    line('firearms', 'long_gun', 4),
    line('detentions', null, 7),
  ];
  expect(totalOf(lines, { counter: 'firearms', kind: null })).toBe(7);
  expect(totalOf(lines, { counter: 'firearms', kind: 'handgun' })).toBe(3);
  expect(totalOf(lines, { counter: 'victims', kind: null })).toBeNull();
});

test('counters and their kinds stand in the order of the set, and currencies by their codes', () => {
  const given = [
    ...[line('firearms', 'automatic', 1), line('cash', 'USD', 1), line('firearms', 'handgun', 1)],
    ...[
      line('cash', 'CLP', 1),
      line('persons_checked', null, 1),
      line('drugs', 'opium', 1),
      line('drugs', 'cannabis', 1),
    ],
  ];
  expect(given.toSorted(byCounter).map(lineKey)).toEqual([
    ...['persons_checked', 'drugs/cannabis', 'drugs/opium', 'firearms/handgun', 'firearms/automatic'],
    ...['cash/CLP', 'cash/USD'],
  ]);
});
