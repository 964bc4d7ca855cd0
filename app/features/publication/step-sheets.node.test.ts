import { expect, test } from 'vitest';
import { makeRows, publishedEdition } from '#shared/publication/compared.fixtures.ts';
import { asOneTable, type SheetWords, stepSheets } from './step-sheets.ts';

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
  expect(sheetsOf([]).map(({ name }) => name)).toEqual(['region', 'ranks', 'agreement']);
});

test('for programs every value is a row, named by what it is of', () => {
  const { rows } = asOneTable(sheetsOf([]), ['step', 'of', 'measure', 'value']);
  const [first] = figures.areas;
  expect(rows).toContainEqual(['ranks', first?.area, 'rank', first?.rank]);
  expect(rows.every(({ length }) => length === 4)).toBe(true);
});
