import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CountTable, determinedCells, LEAST_COUNT, suppressedCells } from './suppression.rules.ts';

function tableOf(rows: readonly (readonly number[])[]): CountTable {
  const cells = rows.flatMap((row, index) =>
    row.map((amount, column) => ({ key: `${index}/${column}`, amount })),
  );
  const sum = (amounts: readonly number[]) => amounts.reduce((total, each) => total + each, 0);
  const columns = rows[0]?.map((_, column) => column) ?? [];
  const byRow = rows.map((row, index) => ({ key: `${index}/all`, amount: sum(row) }));
  const byColumn = columns.map((column) => ({
    key: `all/${column}`,
    amount: sum(rows.map((row) => row[column] ?? 0)),
  }));
  return {
    cells: [...cells, ...byRow, ...byColumn, { key: 'all', amount: sum(rows.flat()) }],
    sums: [
      ...rows.map((row, index) => ({
        total: `${index}/all`,
        parts: row.map((_, column) => `${index}/${column}`),
      })),
      ...columns.map((column) => ({
        total: `all/${column}`,
        parts: rows.map((_, index) => `${index}/${column}`),
      })),
      { total: 'all', parts: byRow.map(({ key }) => key) },
      { total: 'all', parts: byColumn.map(({ key }) => key) },
    ],
  };
}

test('a small count is hidden, and with it the smallest other one of its sum', () => {
  const table: CountTable = {
    cells: [
      { key: 'a', amount: 3 },
      { key: 'b', amount: 40 },
      { key: 'c', amount: 12 },
      { key: 'all', amount: 55 },
    ],
    sums: [{ total: 'all', parts: ['a', 'b', 'c'] }],
  };
  expect([...suppressedCells(table)].sort()).toEqual(['a', 'c']);
});

test('where everything but nothing is hidden, the total goes as well', () => {
  const table: CountTable = {
    cells: [
      { key: 'a', amount: 1 },
      { key: 'b', amount: 2 },
      { key: 'all', amount: 3 },
    ],
    sums: [{ total: 'all', parts: ['a', 'b'] }],
  };
  expect([...suppressedCells(table)].sort()).toEqual(['a', 'all', 'b']);
});

test('a table of large counts is shown whole', () => {
  expect(
    suppressedCells(
      tableOf([
        [9, 5],
        [20, 7],
      ]),
    ).size,
  ).toBe(0);
});

test('no small count is shown, and none can be found by subtraction', () => {
  const small = fc.oneof(
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 9 }) },
    fc.integer({ min: 0, max: 400 }),
  );
  const rows = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([height, width]) =>
      fc.array(fc.array(small, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    );
  fc.assert(
    fc.property(rows, (amounts) => {
      const table = tableOf(amounts);
      const hidden = suppressedCells(table);
      const shown = table.cells.filter(({ key }) => !hidden.has(key));
      expect(shown.filter(({ amount }) => amount < LEAST_COUNT)).toEqual([]);
      const given = determinedCells(table, hidden);
      expect(table.cells.filter(({ key, amount }) => amount < LEAST_COUNT && given.has(key))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

/** What somebody finds who knows only the published cells and that counts are whole and not negative. */
function boundsOf(table: CountTable, hidden: ReadonlySet<string>): Map<string, [number, number]> {
  const bounds = new Map<string, [number, number]>(
    table.cells.map(({ key, amount }) => [key, hidden.has(key) ? [0, Infinity] : [amount, amount]]),
  );
  const at = (key: string) => bounds.get(key) ?? [0, Infinity];
  for (let round = 0; round < 30; round += 1)
    for (const { total, parts } of table.sums) {
      const low = parts.reduce((sum, key) => sum + at(key)[0], 0);
      const high = parts.reduce((sum, key) => sum + at(key)[1], 0);
      bounds.set(total, [Math.max(at(total)[0], low), Math.min(at(total)[1], high)]);
      for (const part of parts) {
        const [others, most] = parts.reduce(
          ([least, top], key) => (key === part ? [least, top] : [least + at(key)[0], top + at(key)[1]]),
          [0, 0],
        );
        bounds.set(part, [
          Math.max(at(part)[0], at(total)[0] - most),
          Math.min(at(part)[1], at(total)[1] - others),
        ]);
      }
    }
  return bounds;
}

test('nor can one be found by bounds', () => {
  const rows = fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 3 }), {
    minLength: 3,
    maxLength: 3,
  });
  fc.assert(
    fc.property(rows, (amounts) => {
      const table = tableOf(amounts);
      const hidden = suppressedCells(table);
      const bounds = boundsOf(table, hidden);
      for (const { key, amount } of table.cells) {
        const [low, high] = bounds.get(key) ?? [0, 0];
        if (amount < LEAST_COUNT) expect(high - low).toBeGreaterThan(0);
      }
    }),
    { numRuns: 300 },
  );
});

test('tables side by side say nothing about each other', () => {
  const rows = fc.array(fc.array(fc.nat(60), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(rows, rows, (left, right) => {
      const [one, other] = [tableOf(left), tableOf(right)];
      const named = (key: string) => `other ${key}`;
      const both: CountTable = {
        cells: [...one.cells, ...other.cells.map((cell) => ({ ...cell, key: named(cell.key) }))],
        sums: [
          ...one.sums,
          ...other.sums.map(({ total, parts }) => ({ total: named(total), parts: parts.map(named) })),
        ],
      };
      const apart = [...suppressedCells(one), ...[...suppressedCells(other)].map(named)];
      expect([...suppressedCells(both)].sort()).toEqual(apart.sort());
    }),
  );
});
