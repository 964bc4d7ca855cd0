import { expect, test } from 'vitest';
import { createChance } from '#test/support/seeded.ts';
import { isWithinTenth, nearPairs } from './near.rules.ts';
import { referenceKey } from './references.rules.ts';

const itself = { amountOf: (value: number) => value };

test('what is within a tenth of the greater is near, and no more', () => {
  expect([isWithinTenth(90, 100), isWithinTenth(100, 90), isWithinTenth(0, 0)]).toEqual([true, true, true]);
  expect([isWithinTenth(89, 100), isWithinTenth(100, 89), isWithinTenth(0, 1)]).toEqual([
    false,
    false,
    false,
  ]);
});

test('pairs are those that each with each would find, the greatest first', () => {
  for (let seed = 1; seed <= 50; seed += 1) {
    const chance = createChance(seed);
    const values = Array.from({ length: 20 }, () => 1 + chance.below(60));
    const expected = values.flatMap((one, at) =>
      values.slice(at + 1).flatMap((other) => (isWithinTenth(one, other) ? [[one, other].sort()] : [])),
    );
    const found = [...nearPairs(values, itself)];
    expect(found.every(([lesser, greater]) => lesser <= greater)).toBe(true);
    expect(found.map((pair) => [...pair].sort()).sort()).toEqual(expected.sort());
  }
  expect([...nearPairs([1, 900, 30], { ...itself, isNear: () => true })]).toEqual([
    [30, 900],
    [1, 900],
    [1, 30],
  ]);
});

test('two things of one are no pair, and however many there are cost nothing', () => {
  for (let seed = 1; seed <= 50; seed += 1) {
    const chance = createChance(seed);
    const things = Array.from({ length: 20 }, (_, id) => ({
      ...{ id, amount: 1 + chance.below(30), by: 'abc'[chance.below(3)] ?? 'a' },
    }));
    const key = (pair: readonly { id: number }[]) =>
      pair
        .map(({ id }) => id)
        .sort((a, b) => a - b)
        .join();
    const expected = things.flatMap((one, at) =>
      things
        .slice(at + 1)
        .flatMap((other) =>
          one.by !== other.by && isWithinTenth(one.amount, other.amount) ? [key([one, other])] : [],
        ),
    );
    const found = nearPairs(things, { amountOf: ({ amount }) => amount, byWhom: ({ by }) => by });
    expect([...found].map(key).sort()).toEqual(expected.sort());
  }
  const many = Array.from({ length: 100_000 }, () => 'a');
  const pairs = nearPairs([...many, 'b'], { amountOf: () => 1, byWhom: (writer) => writer });
  expect([...pairs]).toHaveLength(100_000);
});

test('a reference is the same however it is written', () => {
  expect(referenceKey('SIPA-2026/14')).toBe(referenceKey(' sipa 2026 14'));
  expect(referenceKey('Ñ-12'.normalize('NFC'))).toBe(referenceKey('ñ12'.normalize('NFD')));
  expect([referenceKey(null), referenceKey(' - ')]).toEqual([null, null]);
});
