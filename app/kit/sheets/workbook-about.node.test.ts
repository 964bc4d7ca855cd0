import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
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
