import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IDEAL_1 } from './ideal-1.ts';
import { NOISE } from './numbers.ts';
import { areaFigure, dimensionMedians, drawMedians, ranksOf } from './region.rules.ts';
import type { Rating } from './scoring.schemas.ts';
import { subjectFigure } from './subject.rules.ts';

/** As the method says it (`domain.md` §1.9, step 8), by comparing each with all. */
function ranksByComparing(medians: readonly (number | null)[]): (number | null)[] {
  return medians.map((median) =>
    median === null ? null : 1 + medians.filter((other) => other !== null && other > median + NOISE).length,
  );
}

/** Many of them equal, or apart by about as much as noise. */
const median = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: -5, max: 5 })) },
  { weight: 1, arbitrary: fc.tuple(fc.double({ min: 0, max: 10, noNaN: true }), fc.constant(0)) },
);
const medians = fc.array(fc.option(median.map(([whole, steps]) => whole + steps * (NOISE / 3))), {
  maxLength: 40,
});

test('ranks are one more than how many areas are higher by more than noise', () => {
  let shared = 0;
  fc.assert(
    fc.property(medians, (each) => {
      const ranks = ranksOf(each);
      shared += new Set(ranks).size < ranks.length ? 1 : 0;
      expect(ranks).toEqual(ranksByComparing(each));
    }),
    { numRuns: 500 },
  );
  expect(shared).toBeGreaterThan(100);
});

test('the median of each dimension is over the states that have one', () => {
  const states = [
    { T: 0.1, V: 0.2, I: null },
    { T: 0.8, V: 0.6, I: 0.5 },
    { T: 0.3, V: 1, I: 0.7 },
  ];
  const { I, ...rest } = dimensionMedians(states);
  expect(rest).toEqual({ T: 0.3, V: 0.6 });
  expect(I).toBeCloseTo(0.6, 12);
  expect(dimensionMedians([])).toEqual({ T: null, V: null, I: null });
});

const figureOf = (ratings: readonly Rating[]) =>
  subjectFigure({
    indicators: IDEAL_1,
    ratings: [Object.fromEntries(IDEAL_1.map(({ code }, at) => [code, ratings[at % ratings.length] ?? 'U']))],
    evidence: [],
  });

test('an area holds as many states as there are', () => {
  const [low, high] = [figureOf([1]), figureOf([3])];
  const figures = Array.from({ length: 200_000 }, (_, at) => (at % 3 === 0 ? low : high));
  expect(areaFigure(figures)).toEqual({
    ...{ median: high.score, min: low.score, max: high.score },
    ...{ high: 133_333, contributing: 200_000 },
  });
});

test('a hundred states of each kind have the medians of one of each, draw by draw', () => {
  const kinds = [figureOf([0, 1]), figureOf([4, 3, 2]), figureOf([2, 'U', 1, 4, 0]), figureOf(['U'])];
  const drawn = (figures: readonly (typeof kinds)[number][]) =>
    drawMedians({ areas: [{ area: 'cocaine', figures }], indicators: IDEAL_1, seed: 7 });
  const few = drawn(kinds);
  expect(drawn(kinds.flatMap((kind) => Array.from({ length: 100 }, () => kind)))).toEqual(few);
  expect(few.flat()).not.toContain(null);
});
