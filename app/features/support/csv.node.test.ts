import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { escapeCell, unescapeCell } from './cells.ts';
import { csvFile } from './csv.ts';

async function read(file: Blob): Promise<string[][]> {
  // Decoding takes the mark away.
  return Papa.parse<string[]>((await file.text()).trimEnd()).data;
}

test('a spreadsheet knows the alphabet by the first bytes', async () => {
  const bytes = new Uint8Array(await csvFile([['Núñez']]).arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tSuma', '\n1', '=1+\n1', '＝1+1', '＠A1'])(
  '%j is a name and no formula',
  async (name) => {
    expect(await read(csvFile([[name]]))).toEqual([[`'${name}`]]);
    expect(unescapeCell(escapeCell(name))).toBe(name);
  },
);

test('an apostrophe of one’s own stays', () => {
  expect(escapeCell("O'Higgins")).toBe("O'Higgins");
  expect(unescapeCell("'tHart")).toBe("'tHart");
});

test('commas, quotes and new lines stay in their cell', async () => {
  const rows = [
    ['a,b', 'say "no"', 'one\ntwo'],
    ['x', '1', ''],
  ];
  expect(await read(csvFile(rows))).toEqual(rows);
});

test.each(['\t=1', '\n=1', 'x;=HYPERLINK("http://a.example")', 'x\n=1+1', 'x;"=1+1', 'x\t@SUM(A1)', 'x;－1'])(
  '%j begins no cell where the semicolon parts cells, as in most of the region',
  async (name) => {
    const text = await csvFile([['Chile', name]]).text();
    expect(text).not.toMatch(/[;\t\r\n]"*[=+\-@＝＋－＠]/);
  },
);

test('a semicolon that begins nothing stays as it is', async () => {
  const rows = [['Sala 3; primer piso', 'uno\ndos']];
  expect(await read(csvFile(rows))).toEqual(rows);
});
