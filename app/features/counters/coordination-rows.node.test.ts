import { expect, test } from 'vitest';
import { lineRows, lineTable, movedSince } from './coordination-rows.ts';

const one = { key: 'one', lines: [{ counter: 'vehicles_checked', kind: null, value: 204 }] } as const;
const two = {
  key: 'two',
  lines: [
    { counter: 'cash', kind: 'USD', value: 120_050 },
    { counter: 'cash', kind: 'EUR', value: 500 },
    { counter: 'drugs', kind: 'cannabis', value: 12_400 },
    { counter: 'drugs', kind: 'cocaine', value: 321_000 },
  ],
} as const;
const COUNTERS = ['drugs', 'vehicles_checked', 'persons_checked', 'cash'] as const;

test('lines of all columns stand in the order of the counter set, kinds apart', () => {
  const rows = lineRows([one, two], COUNTERS);
  expect(rows.map(({ counter, kind }) => [counter, kind].filter(Boolean).join(' '))).toEqual([
    'persons_checked',
    'vehicles_checked',
    'drugs cocaine',
    'drugs cannabis',
    'cash EUR',
    'cash USD',
  ]);
  // Nobody counted persons: that is no zero.
  expect(rows.map(({ values }) => values)).toEqual([
    [null, null],
    [204, null],
    [null, 321_000],
    [null, 12_400],
    [null, 500],
    [null, 120_050],
  ]);
});

test('the file has figures that a spreadsheet adds, in the unit that stands beside', () => {
  const table = lineTable(
    { columns: ['Puesto 1', 'Puesto 2'], rows: lineRows([one, two], COUNTERS) },
    {
      ...{ what: 'Contador', kind: 'Clase', unit: 'Unidad' },
      counterOf: ({ counter }) => counter,
      kindOf: ({ kind }) => kind ?? '',
      unitOf: ({ counter, kind }) => (counter === 'drugs' ? 'kg' : (kind ?? '')),
    },
  );
  expect(table.columns).toEqual(['Contador', 'Clase', 'Unidad', 'Puesto 1', 'Puesto 2']);
  expect(table.rows[2]).toEqual(['drugs', 'cocaine', 'kg', '', { figure: 321, decimals: 3 }]);
  expect(table.rows[5]).toEqual(['cash', 'USD', 'USD', '', { figure: 1200.5, decimals: 2 }]);
});

test('what is not as it was given is told with both, in the order of the counter set', () => {
  const line = (counter: 'detentions' | 'persons_checked' | 'firearms', value: number) => ({
    ...{ counter, kind: null, value },
  });
  const given = [line('detentions', 2), line('firearms', 4)];
  expect(movedSince([line('firearms', 4), line('detentions', 3), line('persons_checked', 9)], given)).toEqual(
    [
      { ...line('persons_checked', 9), given: null },
      { ...line('detentions', 3), given: 2 },
    ],
  );
  // What was all undone, and what is below zero, goes out as none.
  expect(movedSince([line('detentions', -1)], given)).toEqual([
    { ...line('detentions', 0), given: 2 },
    { ...line('firearms', 0), given: 4 },
  ]);
});
