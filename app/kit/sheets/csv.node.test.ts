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

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tSuma', '\n1', '=1+\n1', '＝1+1', '＠A1'])(
  '%j is a name and no formula',
  async (name) => {
    expect(await linesOf([[name]])).toEqual([[`'${name}`]]);
    expect(unescapeCell(escapeCell(name))).toBe(name);
  },
);

test.each([-1, -0.5, -1e-7])('%d is a figure that a spreadsheet adds up', async (figure) => {
  expect(await linesOf([[figure]])).toEqual([[String(figure)]]);
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

test.each([
  '\t=1',
  '\n=1',
  'x;=HYPERLINK("http://a.example")',
  'x\n=1+1',
  'x;"=1+1',
  'x\t@SUM(A1)',
  'x;－1',
  'x,=1',
])('%j begins no cell where something else than a tab parts cells', async (name) => {
  const text = await textOf(fileOf([['Chile', name]]));
  expect(text).not.toMatch(/[,;\t\r\n]"*[=+\-@＝＋－＠]/);
});

test('a semicolon that starts no formula stays as it is', async () => {
  const rows = [['Sala 3; primer piso', 'uno\ndos']];
  expect(await linesOf(rows)).toEqual(rows);
});
