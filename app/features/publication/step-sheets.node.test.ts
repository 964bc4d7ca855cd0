import { expect, test } from 'vitest';
import { areaViewsOf } from '#app/features/figures/area-views.ts';
import { makeRows, publishedEdition } from '#shared/publication/compared.fixtures.ts';
import { inputOf } from '#shared/publication/frozen.rules.ts';
import { aboutSheet, asOneTable, type SheetWords, stepSheets } from './step-sheets.ts';

const same = (name: string) => name;
const words: SheetWords = {
  ...{ sheet: same, column: same, area: same, state: same, indicator: same },
  ...{ dimension: same, level: same, confidence: same },
};
const made = publishedEdition();
const { manifest, figures } = made.publication.body;
if (manifest === null || figures === null) throw new Error('not built');
const sheetsOf = (rows: ReturnType<typeof makeRows>) =>
  stepSheets({ rows, manifest, open: figures, order: (states) => [...states].sort(), words });

test('whoever has all parts has a sheet for each step, and its figures are the published ones', () => {
  const sheets = sheetsOf(makeRows());
  expect(sheets.map(({ name }) => name)).toEqual([
    'indicators',
    'dimensions',
    'scores',
    'classes',
    'confidence',
    'region',
    'region_classes',
    'region_scores',
    'ranks',
    'agreement',
  ]);
  const scores = sheets.find(({ name }) => name === 'scores')?.rows ?? [];
  for (const { body } of made.states)
    for (const { area, score, low, high } of body.figures ?? [])
      expect(scores).toContainEqual([
        ...[body.rows.state, area],
        ...[score, low, high].map((value) => (value === null ? '' : { figure: value, decimals: 1 })),
      ]);
  // Twelve indicators of eight areas in eight states.
  expect(sheets[0]?.rows).toHaveLength(12 * 8 * 8);
});

test('without the part of any state, steps begin with the region', () => {
  expect(sheetsOf([]).map(({ name }) => name)).toEqual([
    'region',
    'region_classes',
    'region_scores',
    'ranks',
    'agreement',
  ]);
});

test('for programs every value is a row, named by what it is of', () => {
  const { rows } = asOneTable(sheetsOf([]), ['step', 'of', 'measure', 'value']);
  const [first] = figures.areas;
  expect(rows).toContainEqual(['ranks', first?.area, 'rank', first?.rank]);
  expect(rows.every(({ length }) => length === 4)).toBe(true);
});

test('the region has the medians of its dimensions, how many states have which class, and each printed score', () => {
  const sheets = new Map(sheetsOf([]).map((sheet) => [sheet.name, sheet]));
  for (const { area, dimensions, classes, score } of figures.areas) {
    const row = sheets.get('region')?.rows.find(([name]) => name === area);
    expect(row?.slice(-3)).toEqual(
      [dimensions?.T, dimensions?.V, dimensions?.I].map((figure) => ({ figure, decimals: 2 })),
    );
    const own = (name: string) => sheets.get(name)?.rows.filter(([first]) => first === area) ?? [];
    expect(Object.fromEntries(own('region_classes').map(([, level, states]) => [level, states]))).toEqual(
      classes,
    );
    expect(own('region_scores')).toEqual(
      score?.values.map((figure, at) => [area, at + 1, { figure, decimals: 1 }]),
    );
  }
});

test('confidence has what it is the lowest of', () => {
  const sheet = sheetsOf(makeRows()).find(({ name }) => name === 'confidence');
  expect(sheet?.columns).toEqual(['state', 'area', 'confidence', 'evidence', 'mean_range', 'contested']);
  const all = areaViewsOf(inputOf({ ...manifest, states: makeRows() }), (states) => states);
  const known = all.flatMap(({ states }) => states.map(({ checks: { evidence } }) => evidence));
  expect(sheet?.rows.filter((row) => row[3] !== '')).toHaveLength(
    known.filter((each) => each !== null).length,
  );
});

test('both kinds of file begin with which edition it is', () => {
  const about = aboutSheet({ name: 'about', columns: ['what', 'value'], lines: [['marking', 'TLP:AMBER']] });
  const { rows } = asOneTable([about, ...sheetsOf([])], ['step', 'of', 'measure', 'value']);
  expect(rows[0]).toEqual(['about', 'marking', 'value', 'TLP:AMBER']);
});

test('no value is a fraction without its decimals', () => {
  const cells = sheetsOf(makeRows()).flatMap(({ rows }) => rows.flat());
  expect(cells.filter((cell) => typeof cell === 'number' && !Number.isInteger(cell))).toEqual([]);
  const agreement = sheetsOf([]).find(({ name }) => name === 'agreement')?.rows ?? [];
  expect(agreement).toContainEqual(['T', { figure: figures.alpha.T, decimals: 3 }]);
});
