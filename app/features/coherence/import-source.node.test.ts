import { expect, test } from 'vitest';
import { readFile, readPasted, type Source } from './import-source.ts';

const READER = { own: new Map(), today: '2027-01-01' };
const HEAD = 'Título,Agencia,Tipo,Inicio';
const open = (content: BlobPart, name = 'x.csv') => readFile(new File([content], name), READER);
const rowsOf = (found: unknown) => (found as Source).rows.map(({ cells }) => cells);

test('the text of a file that is pasted is parted as the file would be', async () => {
  const row = ['Curso, en Lima', 'Europol', 'curso', '2027-06-07'];
  const commas = await readPasted(`${HEAD}\n"Curso, en Lima",Europol,curso,2027-06-07`, READER);
  expect(rowsOf(commas)).toEqual([row]);
  const semicolons = `${HEAD.replaceAll(',', ';')}\n${row.join(';')}`;
  expect(rowsOf(await readPasted(semicolons, READER))).toEqual([row]);
  expect(rowsOf(await readPasted(semicolons.replaceAll(';', '\t'), READER))).toEqual([row]);
  // One column, in which commas part nothing.
  expect(rowsOf(await readPasted('Título\nCurso, en Lima', READER))).toEqual([['Curso, en Lima']]);
});

test('a quote that never ends is said with its row, and nothing is taken', async () => {
  const text = `${HEAD}\nA,Europol,curso,2027-06-07\n"B,Europol,curso,2027-06-08\nC,Europol,curso,2027-06-09`;
  expect(await open(text)).toEqual({ openQuote: 3 });
  expect(await open(`sep=,\n${text}`)).toEqual({ openQuote: 4 });
  expect(await readPasted(text, READER)).toEqual({ openQuote: 3 });
  const [whole] = (await open(text.replace('"B', '"B"'))) as Source[];
  expect(whole?.rows).toHaveLength(3);
});

test('a file that is none of ours says which it is', async () => {
  expect(await open('<html><body><table></table></body></html>', 'x.xls')).toBe('web_page');
  expect(await open('%PDF-1.7 …', 'x.pdf')).toBe('pdf');
  expect(await open(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'x.doc')).toBe(
    'office_document',
  );
  expect(await open('')).toBe('empty');
});
