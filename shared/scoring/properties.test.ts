import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeFigures } from './compute.ts';
import { IDEAL_1 } from './ideal-1.ts';
import { readScoringInput } from './input.rules.ts';
import { NOISE } from './numbers.ts';
import { RATINGS, type Rating, type ScoringInput } from './scoring.schemas.ts';
import { subjectFigure } from './subject.rules.ts';

const codes = IDEAL_1.map(({ code }) => code);
const rating = fc.constantFrom(...RATINGS);
const sheetOf = fc.dictionary(fc.constantFrom(...codes), rating);
const figureOf = (ratings: readonly Readonly<Record<string, Rating>>[]) =>
  subjectFigure({ indicators: IDEAL_1, ratings, evidence: [] });

test('what a lone rater does not know never lowers the upper bound, nor raises the lower', () => {
  fc.assert(
    fc.property(sheetOf, fc.constantFrom(...codes), (sheet, code) => {
      const [known, unknown] = [figureOf([sheet]), figureOf([{ ...sheet, [code]: 'U' }])];
      expect(unknown.high).toBeGreaterThanOrEqual(known.high - NOISE);
      expect(unknown.low).toBeLessThanOrEqual(known.low + NOISE);
      expect(unknown.coverage).toBeLessThanOrEqual(known.coverage + NOISE);
    }),
  );
});

test('a rating that is U counts as one that is absent, and never as nil', () => {
  fc.assert(
    fc.property(sheetOf, fc.constantFrom(...codes), (sheet, code) => {
      const { [code]: _, ...without } = sheet;
      expect(figureOf([{ ...sheet, [code]: 'U' }])).toEqual(figureOf([without]));
    }),
  );
});

/** Weights as far apart as an input may hold them. */
const weight = fc.oneof(fc.constantFrom(1e-100, 1e-9, 1, 1e9, 1e100), fc.integer({ min: 1, max: 9 }));
const extreme: fc.Arbitrary<ScoringInput> = fc
  .record({
    weights: fc.array(weight, { minLength: codes.length, maxLength: codes.length }),
    seed: fc.constantFrom(0, 1, 42, Number.MAX_SAFE_INTEGER),
    sheets: fc.uniqueArray(
      fc.record({
        state: fc.constantFrom('AR', '__proto__', '7', 'ñ'),
        area: fc.constantFrom('arms', 'constructor', '"', '\u{1F600}'),
        seat: fc.constantFrom('police', 'prison', '0'),
        ratings: sheetOf,
      }),
      { selector: ({ state, area, seat }) => JSON.stringify([state, area, seat]), maxLength: 24 },
    ),
  })
  .map(({ weights, ...rest }) => ({
    ...rest,
    method: 'ideal-1',
    indicators: IDEAL_1.map((each, at) => ({ ...each, weight: weights[at] ?? 1 })),
    evidence: rest.sheets.map(({ state, area }) => ({ state, area, source: 'A', information: 1 })),
  }));

test('from the strangest input that is accepted come numbers within their bounds', () => {
  fc.assert(
    fc.property(extreme, (input) => {
      expect(readScoringInput(input).ok).toBe(true);
      const { subjects, areas, inputHash } = computeFigures(input);
      expect(inputHash).toMatch(/^[0-9a-f]{64}$/);
      for (const { score, low, high, coverage } of subjects) {
        for (const value of [low, high]) expect(value >= 0 && value <= 10).toBe(true);
        expect(coverage >= 0 && coverage <= 1).toBe(true);
        expect(low).toBeLessThanOrEqual(score ?? low);
        expect(score ?? high).toBeLessThanOrEqual(high);
      }
      const ranked = areas.filter(({ median }) => median !== null).length;
      for (const { median, min, max, rank, rankLow, rankHigh } of areas) {
        if (median === null) expect([min, max, rank, rankLow, rankHigh]).toEqual(Array(5).fill(null));
        else {
          expect((min ?? 0) <= median && median <= (max ?? 0)).toBe(true);
          for (const each of [rank, rankLow, rankHigh]) expect(each).toBeGreaterThanOrEqual(1);
          expect(rankLow ?? 0).toBeLessThanOrEqual(rankHigh ?? 0);
          expect(rankHigh ?? 0).toBeLessThanOrEqual(ranked);
        }
      }
    }),
    { numRuns: 40 },
  );
});
