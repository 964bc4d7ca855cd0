import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textHash } from '#shared/kernel/content-hash.ts';
import { canonicalJson } from '#shared/kernel/json.ts';
import { ordinalAlpha } from './agreement.rules.ts';
import { computeFigures } from './compute.ts';
import { readScoringInput } from './input.rules.ts';
import { interquartileRange, medianOf, printed } from './numbers.ts';
import { createPcg32 } from './pcg32.ts';
import { ranksOf } from './region.rules.ts';
import {
  DIMENSIONS,
  INFORMATION_GRADES,
  type Indicator,
  RATINGS,
  type Rating,
  type ScoringInput,
  SOURCE_GRADES,
} from './scoring.schemas.ts';
import { subjectFigure } from './subject.rules.ts';

function indicator(code: string, weight = 1, inverted = false): Indicator {
  const dimension = DIMENSIONS.find((each) => code.startsWith(each));
  if (dimension === undefined) throw new Error(code);
  return { code, dimension, weight, inverted };
}
const INDICATORS = [
  ...[indicator('T1', 2), indicator('T2'), indicator('T3'), indicator('T4')],
  ...[indicator('V1'), indicator('V2', 1, true), indicator('V3', 1, true)],
  ...[indicator('I1', 2), indicator('I2'), indicator('I3'), indicator('I4')],
];
function ratingsOf(ratings: readonly Rating[]): Record<string, Rating> {
  return Object.fromEntries(ratings.map((rating, at) => [INDICATORS[at]?.code ?? '', rating]));
}
const input = (over: Partial<ScoringInput>): ScoringInput => ({
  method: 'ideal-1',
  seed: 42,
  indicators: INDICATORS,
  sheets: [],
  evidence: [],
  ...over,
});

test('PCG32 gives the first outputs of the reference code', () => {
  const next = createPcg32({ seed: 42n, stream: 54n });
  const first = Array.from({ length: 6 }, () => next().toString(16));
  expect(first).toEqual(['a15c02b7', '7b47f409', 'ba1d3330', '83d2f293', 'bfa4784b', 'cbed606e']);
});

test('seven seats agree on 3 with a range of half a point', () => {
  const ratings = [2, 3, 3, 4, 3, 1, 3];
  expect(medianOf(ratings)).toBe(3);
  expect(interquartileRange(ratings)).toBe(0.5);
});

test('a figure is rounded half up, though a float stands a little below the half', () => {
  expect(printed(0.285, 2)).toBe(0.29);
  expect(printed(-0.0004, 3)).toBe(0);
  expect(printed(7.75, 1)).toBe(7.8);
});

test('the worked check of the method gives its digits', () => {
  const figure = subjectFigure({
    indicators: INDICATORS,
    // The responses are rated 2 and 2; their values are 4 minus that.
    ratings: [ratingsOf([4, 3, 'U', 3, 3, 2, 2, 4, 4, 3, 'U'])],
    evidence: [],
  });
  const { T, V, I } = figure.dimensions;
  expect([T, V, I].map(({ value }) => printed(value ?? 0, 3))).toEqual([0.875, 0.583, 0.938]);
  expect([figure.score ?? 0, figure.low, figure.high].map((each) => printed(each, 1))).toEqual([
    7.8, 6.7, 7.9,
  ]);
  expect(printed(figure.coverage, 2)).toBe(0.87);
  expect(figure.class).toBe('high');
});

test('coverage of exactly four fifths is enough, though its float stands below', () => {
  const known = [2, 2, 2, 2, 2, 2, 2, 2, 'U', 'U', 'U'] as const;
  const figure = subjectFigure({
    indicators: INDICATORS,
    ratings: [ratingsOf(known)],
    evidence: [{ source: 'A', information: 1 }],
  });
  expect(figure.coverage).toBeLessThan(0.8);
  expect(figure.confidence).toBe('high');
});

test('confidence is the lowest of coverage, evidence and agreement', () => {
  const all = ratingsOf([2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
  const good = { source: 'B', information: 2 } as const;
  const poor = { source: 'C', information: 2 } as const;
  const confidence = (
    ratings: readonly Record<string, Rating>[],
    evidence: readonly (typeof good | typeof poor)[],
  ) => subjectFigure({ indicators: INDICATORS, ratings, evidence }).confidence;
  expect(confidence([all], [])).toBe('low');
  expect(confidence([all], [good, good, good, poor, poor])).toBe('high');
  expect(confidence([all], [good, poor, poor])).toBe('moderate');
  expect(confidence([all], [good, poor, poor, poor])).toBe('low');
  const nil = ratingsOf([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  const top = ratingsOf([4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4]);
  expect(confidence([nil, top], [good])).toBe('moderate');
  expect(confidence([nil, nil, top, top], [good])).toBe('low');
  expect(confidence([{}], [good])).toBe('low');
});

test('a subject with nothing known has bounds and no score', () => {
  const figure = subjectFigure({ indicators: INDICATORS, ratings: [{}], evidence: [] });
  expect(figure).toMatchObject({ score: null, low: 0, high: 10, coverage: 0, class: 'gap' });
});

test('an unknown dimension leaves no score, however much of the rest is known', () => {
  const figure = subjectFigure({
    indicators: INDICATORS,
    ratings: [ratingsOf(['U', 'U', 'U', 'U', 4, 0, 0, 4, 4, 4, 4])],
    evidence: [],
  });
  expect(figure).toMatchObject({ score: null, low: 0, high: 10, class: 'gap' });
  expect(figure.coverage).toBeCloseTo(2 / 3);
});

test('medians that differ by noise share the better rank', () => {
  expect(ranksOf([5, 7, 5 + 1e-10, null, 1])).toEqual([2, 1, 2, null, 4]);
});

test("Krippendorff's alpha of his own example is 0.815 by the ordinal metric", () => {
  const U = 'U';
  const coders = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, U, U, U],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, U, 3],
    [U, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, U],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, U],
  ] as const;
  const units = coders[0].map((_, at) =>
    coders.map((coder) => {
      const given = coder[at];
      return (given === undefined || given === U ? U : given - 1) as Rating;
    }),
  );
  expect(printed(ordinalAlpha(units, 5) ?? 0, 3)).toBe(0.815);
});

test('without disagreement to expect there is no alpha', () => {
  expect(
    ordinalAlpha(
      [
        [2, 2],
        [2, 'U'],
      ],
      5,
    ),
  ).toBeNull();
  expect(ordinalAlpha([], 5)).toBeNull();
});

const rating = fc.constantFrom(...RATINGS);
const sheetsOf = fc.uniqueArray(
  fc.record({
    state: fc.constantFrom('AR', 'CL', 'EC'),
    area: fc.constantFrom('arms', 'drugs', 'fauna'),
    seat: fc.constantFrom('police', 'prison', 'prosecution'),
    ratings: fc.dictionary(fc.constantFrom(...INDICATORS.map(({ code }) => code)), rating),
  }),
  { selector: ({ state, area, seat }) => `${state}/${area}/${seat}`, minLength: 1, maxLength: 27 },
);
const evidenceOf = fc.array(
  fc.record({
    state: fc.constantFrom('AR', 'CL', 'EC'),
    area: fc.constantFrom('arms', 'drugs', 'fauna'),
    source: fc.constantFrom(...SOURCE_GRADES),
    information: fc.constantFrom(...INFORMATION_GRADES),
  }),
  { maxLength: 12 },
);
const inputOf = fc.record({ sheets: sheetsOf, evidence: evidenceOf }).map((over) => input(over));

test('the order in which sheets and evidence arrive changes nothing', () => {
  fc.assert(
    fc.property(inputOf, fc.infiniteStream(fc.nat()), (given, chance) => {
      const shuffled = <T>(list: readonly T[]) =>
        list
          .map((each) => ({ each, at: chance.next().value as number }))
          .sort((left, right) => left.at - right.at)
          .map(({ each }) => each);
      const mixed = { ...given, sheets: shuffled(given.sheets), evidence: shuffled(given.evidence) };
      expect(computeFigures(mixed)).toEqual(computeFigures(given));
    }),
    { numRuns: 30 },
  );
});

test('the hash is of the canonical JSON of the sorted rows, though equal rows are counted', () => {
  const by =
    <T>(...keys: (keyof T)[]) =>
    (left: T, right: T) => {
      const key = keys.find((each) => left[each] !== right[each]);
      if (key === undefined) return 0;
      return left[key] < right[key] ? -1 : 1;
    };
  fc.assert(
    fc.property(inputOf, (given) => {
      const sorted = {
        ...given,
        sheets: given.sheets.toSorted(by('state', 'area', 'seat')),
        evidence: given.evidence.toSorted(by('state', 'area', 'source', 'information')),
      };
      expect(computeFigures(given).inputHash).toBe(textHash(canonicalJson(sorted)));
    }),
    { numRuns: 30 },
  );
});

test('other names of states, in another order, give the same figures', () => {
  const renamed = new Map([
    ['AR', 'Z'],
    ['CL', 'M'],
    ['EC', 'A'],
  ]);
  const rename = <T extends { state: string }>(row: T) => ({ ...row, state: renamed.get(row.state) ?? '' });
  fc.assert(
    fc.property(inputOf, (given) => {
      const other = { ...given, sheets: given.sheets.map(rename), evidence: given.evidence.map(rename) };
      const figures = computeFigures(given);
      expect(computeFigures(other)).toMatchObject({ areas: figures.areas, alpha: figures.alpha });
    }),
    { numRuns: 30 },
  );
});

test('who does not know changes neither score nor bounds, and the score lies within them', () => {
  fc.assert(
    fc.property(fc.array(fc.array(rating, { minLength: 11, maxLength: 11 }), { minLength: 1 }), (seats) => {
      const ratings = seats.map(ratingsOf);
      const figure = subjectFigure({ indicators: INDICATORS, ratings, evidence: [] });
      const unknowing = ratingsOf(INDICATORS.map(() => 'U'));
      const more = subjectFigure({ indicators: INDICATORS, ratings: [...ratings, unknowing], evidence: [] });
      expect(more).toEqual(figure);
      expect(figure.low).toBeLessThanOrEqual(figure.high + 1e-9);
      if (figure.score === null) return;
      expect(figure.score).toBeGreaterThanOrEqual(figure.low - 1e-9);
      expect(figure.score).toBeLessThanOrEqual(figure.high + 1e-9);
    }),
  );
});

test('an area that no other comes near keeps its rank in every draw', () => {
  const level = (value: Rating) =>
    ratingsOf(
      INDICATORS.map(({ inverted }) => (inverted && value !== 'U' ? ((4 - value) as Rating) : value)),
    );
  const sheets = [
    { state: 'AR', area: 'arms', seat: 'police', ratings: level(4) },
    { state: 'AR', area: 'drugs', seat: 'police', ratings: level(1) },
    { state: 'AR', area: 'fauna', seat: 'police', ratings: {} },
  ];
  const { areas } = computeFigures(input({ sheets }));
  expect(areas).toEqual([
    {
      area: 'arms',
      median: 10,
      min: 10,
      max: 10,
      high: 1,
      contributing: 1,
      rank: 1,
      rankLow: 1,
      rankHigh: 1,
    },
    {
      area: 'drugs',
      median: 2.5,
      min: 2.5,
      max: 2.5,
      high: 0,
      contributing: 1,
      rank: 2,
      rankLow: 2,
      rankHigh: 2,
    },
    {
      ...{ area: 'fauna', median: null, min: null, max: null, high: 0, contributing: 0 },
      ...{ rank: null, rankLow: null, rankHigh: null },
    },
  ]);
});

test.each([
  ['no list of sheets', { ...input({}), sheets: undefined }, { place: 'sheets', problem: 'missing' }],
  [
    'a rating of 5',
    input({ sheets: [{ state: 'AR', area: 'arms', seat: 'police', ratings: { T1: 5 as 4 } }] }),
    { place: 'sheets[0].ratings.T1', problem: 'wrong_value' },
  ],
  [
    'a code that no indicator has',
    input({ sheets: [{ state: 'AR', area: 'arms', seat: 'police', ratings: { Z9: 1 } }] }),
    { place: 'sheets[0].ratings.Z9', problem: 'unknown_indicator' },
  ],
  ...['constructor', 'prototype', '__proto__'].map((code): [string, unknown, object] => [
    `a rating under ${code}`,
    input({
      sheets: [
        {
          state: 'AR',
          area: 'arms',
          seat: 'police',
          ratings: JSON.parse(`{"T1": 4, "${code}": 9}`) as Record<string, 4>,
        },
      ],
    }),
    { place: `sheets[0].ratings.${code}`, problem: 'unknown_indicator' },
  ]),
  ...['constructor', 'prototype', '__proto__'].map((code): [string, unknown, object] => [
    `an indicator called ${code}`,
    input({ indicators: [...INDICATORS, { ...indicator('T1'), code }] }),
    { place: 'indicators[11].code', problem: 'wrong_value' },
  ]),
  [
    'one seat twice',
    input({
      sheets: [
        { state: 'AR', area: 'arms', seat: 'police', ratings: {} },
        { state: 'AR', area: 'arms', seat: 'police', ratings: {} },
      ],
    }),
    { place: 'sheets[1]', problem: 'twice' },
  ],
  [
    'one indicator twice',
    input({ indicators: [...INDICATORS, indicator('T1')] }),
    { place: 'indicators[11].code', problem: 'twice' },
  ],
  [
    'no indicator of a dimension',
    input({ indicators: [indicator('T1'), indicator('V1')] }),
    { place: 'indicators', problem: 'no_indicator_of', dimension: 'I' },
  ],
  [
    'a weight of 0',
    input({ indicators: [indicator('T1', 0)] }),
    { place: 'indicators[0].weight', problem: 'wrong_value' },
  ],
  [
    'a weight so small that parts of it are nothing',
    input({ indicators: [indicator('T1', 5e-324), ...INDICATORS.slice(1)] }),
    { place: 'indicators[0].weight', problem: 'wrong_value', expected: '>=1e-100' },
  ],
  [
    'a list of ratings',
    input({ sheets: [{ state: 'AR', area: 'arms', seat: 'police', ratings: [] as never }] }),
    { place: 'sheets[0].ratings', problem: 'wrong_value', expected: 'Object', found: 'Array' },
  ],
  ['nothing', null, { place: '', problem: 'wrong_value' }],
  ['another member', { ...input({}), notes: 'x' }, { place: 'notes', problem: 'unknown_member' }],
])('an input with %s is refused with its place', (_, given, problem) => {
  expect(readScoringInput(given)).toMatchObject({ ok: false, problem });
});
