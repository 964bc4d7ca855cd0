import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellText } from '#app/kit/sheets/cells.ts';
import { LEAST_STATES, type RegionalFigure, type ShownColumn } from '#shared/figures/figures.schemas.ts';
import { AREA_CODES, type AreaCode } from '#shared/ideal/subjects.ts';
import { areaRowOf, inOrderOfRank, matrixTable } from './area-rows.ts';
import { areaViewsOf } from './area-views.ts';
import { makeFiguresInput, RATING_STATES } from './figures-input.fixtures.ts';
import { inPrecedence } from './precedence.ts';
import { batchDays, regionRows, waitingAreas } from './region-rows.ts';

const CLASSES = ['very_high', 'high', 'medium', 'low', 'very_low'] as const;
const measure = (median: number) => ({
  score: { median, min: median, max: median, values: [median] },
  ...{ T: { median: 0.5 }, V: { median: 0.5 }, I: { median: 0.5 } },
});
function figureOf(area: AreaCode, median: number): RegionalFigure {
  const level = CLASSES[Math.min(4, Math.floor((10 - median) / 2))] ?? 'very_low';
  const none = { very_high: 0, high: 0, medium: 0, low: 0, very_low: 0 };
  return {
    ...{ edition: 'edn_3', area, on: '2026-12-03', contributing: LEAST_STATES, high: 0 },
    ...{ classes: none, class: level, measures: measure(median) },
  };
}
const figures = fc
  .uniqueArray(fc.constantFrom(...AREA_CODES), { minLength: 1 })
  .chain((areas) =>
    fc.tuple(
      ...areas.map((area) => fc.integer({ min: 0, max: 100 }).map((tenths) => figureOf(area, tenths / 10))),
    ),
  );

test('columns of states are where they were put, whatever their levels', () => {
  const column = (state: string, score: number): ShownColumn => ({
    ...{ edition: 'edn_3', state, on: '2026-12-03' },
    cells: [{ area: 'cocaine', class: 'high', score, low: score, high: score, dimensions: null }],
  });
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 4, maxLength: 4 }), (scores) => {
      const states = inPrecedence(['PE', 'AR', 'XA', 'CL'], 'es');
      const columns = states.map((state, at) => column(state, scores[at] ?? 0));
      const [row] = regionRows({ regional: [figureOf('cocaine', 5)], own: [], columns, hasNumbers: true });
      expect(row?.shown.map((cell) => cell?.score)).toEqual(scores);
      expect(states).toEqual(['AR', 'CL', 'PE', 'XA']);
    }),
  );
});

test('without numbers none is left, and the order of areas tells no more than their classes', () => {
  fc.assert(
    fc.property(figures, (regional) => {
      const rows = regionRows({ regional, own: [], columns: [], hasNumbers: false });
      expect(rows.every(({ region }) => region.measures === null)).toBe(true);
      const shuffled = regional.map((figure) => ({ ...figure, measures: measure(Math.random()) }));
      const again = regionRows({ regional: shuffled, own: [], columns: [], hasNumbers: false });
      expect(again.map(({ area }) => area)).toEqual(rows.map(({ area }) => area));
    }),
  );
});

test('with numbers areas stand from high to low', () => {
  fc.assert(
    fc.property(figures, (regional) => {
      const rows = regionRows({ regional, own: [], columns: [], hasNumbers: true });
      const medians = rows.map(({ region }) => region.measures?.score.median ?? 0);
      expect(medians).toEqual(medians.toSorted((left, right) => right - left));
    }),
  );
});

test('the last day that was made, and the next that was not, are told; areas wait once one was made', () => {
  const batches = [
    { on: '2026-12-17', madeAt: null },
    { on: '2026-12-03', madeAt: 2 },
    // Another one was made since, of an earlier day.
    { on: '2026-11-03', madeAt: 3 },
    { on: '2026-10-03', madeAt: 3 },
    { on: '2027-01-17', madeAt: null },
  ];
  expect(batchDays(batches)).toEqual({ last: '2026-11-03', next: '2026-12-17' });
  expect(batchDays([])).toEqual({ last: null, next: null });
  expect(waitingAreas([{ area: 'cocaine' }], { madeAt: 1 })).toEqual(AREA_CODES.slice(1));
  expect(waitingAreas([], null)).toEqual([]);
});

test('what is saved of the matrix has a row for each area, and no state in any row or column', () => {
  const views = areaViewsOf(makeFiguresInput(), (states) => states);
  const rows = inOrderOfRank(views, null).map(({ view, computed }, at) => ({
    ...areaRowOf({ view, computed, label: view.area, states: RATING_STATES.length }),
    contested: at === 0 ? ['I', 'V'] : [],
  }));
  const word = (name: string) => name;
  const table = matrixTable({
    rows,
    name: 'matrix',
    words: {
      ...{
        area: 'area',
        rank: 'rank',
        rankLow: 'from',
        rankHigh: 'to',
        median: 'median',
        min: 'min',
        max: 'max',
      },
      ...{ level: 'class', contributing: 'states', states: 'all', confidence: 'confidence' },
      contested: 'contested',
      dimensions: { T: 'threat', V: 'vulnerability', I: 'impact' },
      levelOf: word,
      confidenceOf: (confidence) => confidence ?? '',
    },
  });
  expect(table.rows).toHaveLength(17);
  const cells = [...table.columns, ...table.rows.flat()].map(cellText);
  for (const state of RATING_STATES) expect(cells).not.toContain(state);
  // States disagree on two dimensions of the first area: the table says so as well as the matrix.
  expect(table.rows.map((row) => row.at(-1))).toEqual(['vulnerability, impact', ...Array(16).fill('')]);
  expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
});
