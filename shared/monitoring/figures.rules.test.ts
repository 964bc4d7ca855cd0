import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measured, measurementsIn } from './figures.fixtures.ts';
import { counting, figureOf, type Measured } from './figures.rules.ts';

const TODAY = '2027-06-30';

test('a level is its last figure by day, whatever arrived last', () => {
  const early = measured('msr_1', { value: 5, day: '2027-05-31', takenAt: 9 });
  const late = measured('msr_2', { value: 3, day: '2027-06-15', takenAt: 2 });
  expect(figureOf({ counts: 'level' }, [late, early], TODAY)).toEqual({
    value: 3,
    day: '2027-06-15',
    from: ['msr_2'],
  });
});

test('figures of periods are added, and fractions leave nothing behind', () => {
  const all = [
    measured('msr_1', { value: 0.1, day: '2027-03-31' }),
    measured('msr_2', { value: 0.2, day: '2027-06-30' }),
  ];
  expect(figureOf({ counts: 'sum' }, all, TODAY)).toEqual({
    value: 0.3,
    day: '2027-06-30',
    from: ['msr_1', 'msr_2'],
  });
});

test('a sum keeps all its digits, and no more decimals than what was added', () => {
  const sumOf = (...values: number[]) =>
    figureOf(
      { counts: 'sum' },
      values.map((value, index) => measured(`msr_${index}`, { value })),
      TODAY,
    )?.value;
  expect(sumOf(1_234_567_890_123.45, 0.1)).toBe(1_234_567_890_123.55);
  expect(sumOf(0.1, 0.2)).toBe(0.3);
  expect(sumOf(1e-7, 2)).toBe(2.0000001);
});

test('nothing measured is no figure, and never nought', () => {
  expect(figureOf({ counts: 'sum' }, [], TODAY)).toBeNull();
  expect(figureOf({ counts: 'level' }, [measured('msr_1', { day: '2027-07-01' })], TODAY)).toBeNull();
});

test('what is corrected never counts, and a correction of a correction is the last word', () => {
  const all = [
    measured('msr_1', { value: 50, day: '2027-03-31' }),
    measured('msr_2', { value: 5, day: '2027-03-31', corrects: 'msr_1' }),
    measured('msr_3', { value: 6, day: '2027-03-31', corrects: 'msr_2' }),
    measured('msr_4', { value: 1, day: '2027-04-30' }),
  ];
  expect(figureOf({ counts: 'sum' }, all, TODAY)?.value).toBe(7);
  expect(figureOf({ counts: 'level' }, all, '2027-04-01')?.value).toBe(6);
});

test('two that correct one count once: the one that was entered last', () => {
  const all = [
    measured('msr_1', { value: 50 }),
    measured('msr_2', { value: 5, corrects: 'msr_1', takenAt: 20 }),
    measured('msr_3', { value: 6, corrects: 'msr_1', takenAt: 10 }),
  ];
  expect(figureOf({ counts: 'sum' }, all, TODAY)?.value).toBe(5);
});

test('two corrections of what has not arrived count once', () => {
  const all = [
    measured('msr_2', { value: 5, corrects: 'msr_1', takenAt: 20 }),
    measured('msr_3', { value: 6, corrects: 'msr_1', takenAt: 10 }),
  ];
  expect(figureOf({ counts: 'sum' }, all, TODAY)?.value).toBe(5);
});

test('any order of arrival gives the same figure', () => {
  fc.assert(
    fc.property(measurementsIn(TODAY), fc.constantFrom('level', 'sum'), (all, counts) => {
      const found = figureOf({ counts }, all, TODAY);
      fc.assert(
        fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (other) => {
          expect(figureOf({ counts }, other, TODAY)).toEqual(found);
        }),
        { numRuns: 5 },
      );
    }),
  );
});

test('nothing counts twice: arriving again changes nothing, and of what corrects one another one counts', () => {
  fc.assert(
    fc.property(measurementsIn(TODAY), (all) => {
      const counted = counting(all);
      expect(counting([...all, ...all]).map(({ id }) => id)).toEqual(counted.map(({ id }) => id));
      const ids = new Set(counted.map(({ id }) => id));
      for (const line of linesOf(all)) expect(line.filter((id) => ids.has(id))).toHaveLength(1);
    }),
  );
});

test('a correction never leaves more to count than there was', () => {
  fc.assert(
    fc.property(measurementsIn(TODAY), fc.nat(), (all, which) => {
      const target = all[which % Math.max(1, all.length)];
      if (target === undefined) return;
      const after = counting([...all, measured('msr_new', { corrects: target.id })]);
      expect(after).toHaveLength(counting(all).length);
    }),
  );
});

/** What hangs together by corrections, found the slow way. */
function linesOf(all: readonly Measured[]): string[][] {
  const label = new Map(all.map(({ id }) => [id, id]));
  for (let round = 0; round < all.length; round += 1)
    for (const { id, body } of all) {
      if (body.corrects === null) continue;
      const least = [label.get(id) ?? id, label.get(body.corrects) ?? body.corrects].sort()[0] ?? id;
      label.set(id, least);
      label.set(body.corrects, least);
    }
  const known = new Set(all.map(({ id }) => id));
  const lines = new Map<string, string[]>();
  for (const [id, line] of label) if (known.has(id)) lines.set(line, [...(lines.get(line) ?? []), id]);
  return [...lines.values()];
}
