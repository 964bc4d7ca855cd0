import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { csvFile } from './csv.ts';
import { readSheets } from './read-sheets.ts';
import { workbookOf } from './workbook.ts';

const table = { name: 'Edición', columns: ['a'], rows: [['b']] };
const about = { title: 'IDEAL <1> & 2', subject: 'TLP:AMBER', description: 'Huella: 0123' };

test('a workbook says of itself what it is and how it is marked, and is read as before', async () => {
  const bytes = await (await workbookOf([table], about)).arrayBuffer();
  const parts = unzipSync(new Uint8Array(bytes));
  const textOf = (path: string) => new TextDecoder().decode(parts[path]);
  const core = textOf('docProps/core.xml');
  expect(core).toContain('<dc:title>IDEAL &lt;1&gt; &amp; 2</dc:title><dc:subject>TLP:AMBER</dc:subject>');
  expect(core).toContain('<dc:description>Huella: 0123</dc:description>');
  expect(textOf('_rels/.rels')).toContain('Target="docProps/core.xml"');
  expect(textOf('[Content_Types].xml')).toContain('PartName="/docProps/core.xml"');
  expect(await readSheets(bytes, ({ length }) => length)).toMatchObject([{ cells: [['a'], ['b']] }]);
});

test('one that says nothing of itself has no such part', async () => {
  const parts = unzipSync(new Uint8Array(await (await workbookOf([table])).arrayBuffer()));
  expect(Object.keys(parts)).not.toContain('docProps/core.xml');
});

const marked = {
  ...table,
  about: { marking: 'TLP:AMBER', title: 'Tabla diaria', lines: ['Hasta el 8 jun 2026', 'Sin cifras: Perú.'] },
};

test('what a table is stands above its titles, and its workbook says the same of itself', async () => {
  const bytes = await (await workbookOf([marked, table])).arrayBuffer();
  const core = new TextDecoder().decode(unzipSync(new Uint8Array(bytes))['docProps/core.xml']);
  expect(core).toContain('<dc:title>Tabla diaria</dc:title><dc:subject>TLP:AMBER</dc:subject>');
  expect(core).toContain('<dc:description>Hasta el 8 jun 2026\nSin cifras: Perú.</dc:description>');
  const sheets = await readSheets(bytes, ({ length }) => length);
  if (typeof sheets === 'string') throw new Error(sheets);
  const [first, second] = sheets;
  const filled = first?.cells.map((row) => row.filter((cell) => cell !== '')).filter((row) => row.length > 0);
  expect(filled).toEqual([
    ['TLP:AMBER'],
    ['Tabla diaria'],
    ['Hasta el 8 jun 2026'],
    ['Sin cifras: Perú.'],
    ['a'],
    ['b'],
  ]);
  expect(second?.cells).toEqual([['a'], ['b']]);
});

test('a file of text has the same lines above its titles, and none of them is a formula', async () => {
  const about = { ...marked.about, lines: ['=1+1'] };
  const bytes = await csvFile({ ...marked, about }).arrayBuffer();
  const lines = new TextDecoder('utf-16le').decode(bytes).trim().split('\r\n');
  expect(lines).toEqual(['"TLP:AMBER"', '"Tabla diaria"', `"'=1+1"`, '""', '"a"', '"b"']);
});
