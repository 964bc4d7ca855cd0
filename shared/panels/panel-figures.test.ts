import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeFigures } from '#shared/scoring/compute.ts';
import { IDEAL_1 } from '#shared/scoring/ideal-1.ts';
import { INFORMATION_GRADES, RATINGS, type Rating, SOURCE_GRADES } from '#shared/scoring/scoring.schemas.ts';
import { AREA, CODES, EDITION } from '#test/support/panel-world.ts';
import { countedGrades, countedSheets, panelFigureOf, roundThatCounts, spreadOf } from './panels.rules.ts';
import type { RatingSheet } from './panels.schemas.ts';

const ratings = fc.record(
  Object.fromEntries(CODES.map((code) => [code, fc.constantFrom<Rating>(...RATINGS)])),
);
const grade = fc.record({
  source: fc.constantFrom(...SOURCE_GRADES),
  information: fc.constantFrom(...INFORMATION_GRADES),
});
const panelOf = fc.array(ratings, { minLength: 3, maxLength: 12 });

function sheetOf(rated: Record<string, Rating>, at: number): RatingSheet {
  return {
    edition: EDITION,
    area: AREA,
    seat: `pst_${at}`,
    person: `per_${at}`,
    ratings: Object.fromEntries(
      Object.entries(rated).map(([code, value]) => [code, { value, reason: `token-${at}`, isShown: false }]),
    ),
    second: {},
    handedIn: at + 1,
    handedInAgain: null,
  };
}
function figureOf(sheets: readonly RatingSheet[], grades: Parameters<typeof countedGrades>[0]) {
  return panelFigureOf({
    method: 'ideal-1',
    indicators: IDEAL_1,
    values: spreadOf(countedSheets(sheets), { codes: CODES, round: 1 }),
    evidence: countedGrades(grades),
  });
}

test('the figure of a panel is, digit by digit, that of the sheets themselves', () => {
  fc.assert(
    fc.property(panelOf, fc.array(grade, { maxLength: 20 }), (all, grades) => {
      const { inputHash: _, ...printed } = figureOf(all.map(sheetOf), grades);
      const computed = computeFigures({
        method: 'ideal-1',
        seed: 1,
        indicators: [...IDEAL_1],
        sheets: all.map((each, at) => ({ state: 'CL', area: AREA, seat: `pst_${at}`, ratings: each })),
        evidence: grades.map((each) => ({ state: 'CL', area: AREA, ...each })),
      });
      expect(computed.subjects).toEqual([{ state: 'CL', area: AREA, ...printed }]);
    }),
    { numRuns: 300 },
  );
});

test('the order of sheets and of evidence changes nothing, and no place is a seat’s', () => {
  const shuffled = panelOf.chain((all) =>
    fc.tuple(
      fc.constant(all),
      fc.shuffledSubarray(
        all.map((_, at) => at),
        { minLength: all.length },
      ),
    ),
  );
  fc.assert(
    fc.property(shuffled, fc.array(grade), ([all, order], grades) => {
      const sheets = all.map(sheetOf);
      const others = order.flatMap((at) => sheets[at] ?? []);
      const again = [...grades].reverse();
      expect(figureOf(others, again)).toEqual(figureOf(sheets, grades));
      const codes = { codes: CODES, round: 1 } as const;
      expect(spreadOf(others, codes)).toEqual(spreadOf(sheets, codes));
      expect(JSON.stringify(spreadOf(sheets, codes))).not.toContain('token');
    }),
  );
});

test('a seat that does not know never lowers the figure below what the others make of it', () => {
  fc.assert(
    fc.property(panelOf, fc.constantFrom(...CODES), (all, code) => {
      // One more seat that knows nothing of one indicator, against the same without its rating there.
      const known = all.map(sheetOf);
      const [first] = known;
      if (first === undefined) return;
      const unknown = {
        ...first,
        ratings: { ...first.ratings, [code]: { value: 'U' as const, reason: null, isShown: false } },
      };
      const { [code]: __, ...without } = first.ratings;
      const rest = known.slice(1);
      const { inputHash: a, ...saidU } = figureOf([unknown, ...rest], []);
      const { inputHash: b, ...saidNothing } = figureOf([{ ...first, ratings: without }, ...rest], []);
      expect(saidU).toEqual(saidNothing);
      expect(a).not.toBe(b);
      expect(saidU.low).toBeLessThanOrEqual(saidU.high);
    }),
  );
});

test('of two sheets of one seat the last counts, in whatever order they are read', () => {
  const early = { ...sheetOf({ T1: 0 }, 1), person: 'per_a', handedIn: 5 };
  const late = { ...sheetOf({ T1: 4 }, 1), person: 'per_b', handedIn: 9 };
  const begun = { ...sheetOf({ T1: 2 }, 1), person: 'per_c', handedIn: null };
  const same = { ...sheetOf({ T1: 3 }, 1), person: 'per_d', handedIn: 9 };
  for (const all of [
    [early, late, begun],
    [begun, late, early],
  ])
    expect(countedSheets(all)).toEqual([late]);
  expect(countedSheets([late, same])).toEqual(countedSheets([same, late]));
});

test('the second round counts once three have answered it', () => {
  expect([0, 1, 2, 3, 4].map((count) => roundThatCounts(count, 2))).toEqual([1, 1, 1, 2, 2]);
  expect(roundThatCounts(4, 1)).toBe(1);
});
