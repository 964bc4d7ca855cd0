import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { type Cell, escapeCell, unescapeCell } from './cells.ts';
import { csvFile } from './csv.ts';

async function read(file: Blob): Promise<string[][]> {
  return Papa.parse<string[]>((await textOf(file)).trimEnd(), { delimiter: '\t' }).data;
}

/** Decodes by the byte order mark, as Excel does in every country. */
async function textOf(file: Blob): Promise<string> {
  return new TextDecoder('utf-16le', { fatal: true }).decode(await file.arrayBuffer());
}

const fileOf = (rows: readonly (readonly Cell[])[]) => csvFile({ columns: ['Estado'], rows });
const linesOf = async (rows: readonly (readonly Cell[])[]) => (await read(fileOf(rows))).slice(1);

test('opens in columns in every country: UTF-16 with its byte order mark, and tabs', async () => {
  const file = csvFile({ columns: ['Núñez', 'b'], rows: [['🦜', 3]] });
  const bytes = new Uint8Array(await file.arrayBuffer());
  expect([...bytes.slice(0, 2)]).toEqual([0xff, 0xfe]);
  expect(await textOf(file)).toBe('"Núñez"\t"b"\r\n"🦜"\t"3"\r\n');
});

test('days and times are written as a spreadsheet sorts them, without invisible characters', async () => {
  expect(await linesOf([[{ iso: '2026-10-13 18:40' }, 'Ana\u202e\u200b']])).toEqual([
    ['2026-10-13 18:40', 'Ana'],
  ]);
});

test.each(['=1+1', '+1+1', '-1-2', '-2+3+cmd', '@SUM(A1)', '\tSuma', '\n1', '=1+\n1', '＝1+1', '＠A1'])(
  '%j is a name and no formula',
  async (name) => {
    expect(await linesOf([[name]])).toEqual([[`'${name}`]]);
    expect(unescapeCell(escapeCell(name))).toBe(name);
  },
);

test.each([
  [-1, '-1'],
  [-0.5, '-5E-1'],
  [-1e-7, '-1E-7'],
  [0.457, '457E-3'],
  [1.25e-7, '125E-9'],
  [12.5, '125E-1'],
])('%d is a number in every country, though nobody said its decimals', async (figure, written) => {
  expect(await linesOf([[figure]])).toEqual([[written]]);
  expect(Number(written)).toBe(figure);
});

test('a printed figure has no sign for its decimals, so that it is a number in every country, and keeps all of them', async () => {
  const cells = [
    { figure: 7.9, decimals: 1 },
    { figure: 8, decimals: 1 },
    { figure: 0.07, decimals: 2 },
    { figure: -0.29, decimals: 2 },
    { figure: 12, decimals: 0 },
    { figure: 0.457, decimals: 3 },
  ] as const;
  const [line] = await linesOf([cells]);
  expect(line).toEqual(['79E-1', '80E-1', '7E-2', '-29E-2', '12', '457E-3']);
  expect(line?.map(Number)).toEqual(cells.map(({ figure }) => figure));
});

test('an apostrophe in the text stays', () => {
  expect(escapeCell("O'Higgins")).toBe("O'Higgins");
  expect(unescapeCell("'tHart")).toBe("'tHart");
});

test('commas, quotes and new lines stay in their cell', async () => {
  const rows = [
    ['a,b', 'say "no"', 'one\ntwo'],
    ['x', '1', ''],
  ];
  expect(await linesOf(rows)).toEqual(rows);
});

test.each(['línea\n- tres', 'a, -5', 'x;-1', 'uno\n-tres'])(
  '%j has nothing but its own words within',
  async (name) => {
    expect(await linesOf([['Chile', name]])).toEqual([['Chile', name]]);
  },
);

test.each(['-5', '-33.45', '-1,5', '+5', '-33.45,-70.66', '-33.45, -70.66', '+56 9 1234'])(
  '%j is a figure, a place or a telephone and stays as it is',
  async (name) => {
    expect(await linesOf([[name]])).toEqual([[name]]);
    expect(unescapeCell(escapeCell(name))).toBe(name);
  },
);

test.each([
  'x;=HYPERLINK("http://a.example")',
  'x\n=1+1',
  'x;"=1+1',
  'x\t@SUM(A1)',
  "x;-2+3+cmd|' /C calc'!A0",
  'x,=1',
])('%j begins no formula where something else than a tab parts cells', async (name) => {
  const text = await textOf(fileOf([['Chile', name]]));
  expect(text).not.toMatch(/[,;\t\r\n]"*[=+\-@＝＋－＠]/);
});

test.each(['-33.45 -70.66', '+56-2-2345', "-2+3+cmd|' /C calc'!A0"])(
  '%j would be computed, and is marked',
  async (name) => {
    expect(await linesOf([[name]])).toEqual([[`'${name}`]]);
  },
);

test('a long row of figures is judged at once', () => {
  const begun = performance.now();
  expect(escapeCell(`-1${',1'.repeat(16_000)}x`).startsWith("'")).toBe(true);
  expect(performance.now() - begun).toBeLessThan(500);
});

test('the marks of former files are still taken off', () => {
  expect(unescapeCell("'-5")).toBe('-5');
  expect(unescapeCell("'=1")).toBe('=1');
});

test('a semicolon that starts no formula stays as it is', async () => {
  const rows = [['Sala 3; primer piso', 'uno\ndos']];
  expect(await linesOf(rows)).toEqual(rows);
});
