import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { csvFile } from '#app/features/support/csv.ts';
import { cleanWorkbook } from './sheet-archive.ts';
import { MAX_FILE_BYTES, readCells, writeExcel } from './sheet-files.ts';

const ROWS = [
  ['Nombre', 'Cargo', 'Nota'],
  ['Inés Núñez', 'Asesora; "jefa", aduanas\nnorte', '=1+1'],
  ['Zoé', '', '@SUM(A1)'],
];

interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Said in the headers instead of the real size. */
  readonly lie?: number;
}

/** An archive whose headers say what a test wants them to. */
function archive(parts: readonly Part[]): ArrayBuffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, lie } of parts) {
    const packed = deflateRawSync(content);
    const size = lie ?? content.length;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(size, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset, 42);
    files.push(local, Buffer.from(name), packed);
    directory.push(central, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, each) => sum + each.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...files, ...directory, end])).buffer;
}

/** A workbook of one sheet with a row for each cell; without a place each row and cell is the next one. */
function workbook(...cells: readonly (string | null)[]): ArrayBuffer {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const text = '<is><t>x</t></is>';
  const rows = cells.map((place) => {
    const number = place?.replace(/\D/g, '');
    if (place === null) return `<row>${`<c t="inlineStr">${text}</c>`.repeat(cells.length)}</row>`;
    return `<row r="${number}"><c r="${place}" t="inlineStr">${text}</c></row>`;
  });
  return archive([
    { name: '[Content_Types].xml', content: TYPES },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
    },
  ]);
}

const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const bytesOf = async (blob: Blob) => blob.arrayBuffer();

describe('a spreadsheet', () => {
  test('written as Excel is read back as it was, every cell a text', async () => {
    const read = await readCells(await bytesOf(await writeExcel(ROWS)));
    expect(read).toEqual(ROWS);
  });

  test('with a cell far out, but not absurdly so, is read', async () => {
    const read = await readCells(workbook('A1', 'C3'));
    expect(read).toEqual([
      ['x', '', ''],
      ['', '', ''],
      ['', '', 'x'],
    ]);
  });

  test('of five hundred people with long offices is still read', async () => {
    const rows = Array.from({ length: 500 }, (_, index) => [`Persona ${index}`, 'Ñ'.repeat(900), `${index}`]);
    expect(await readCells(await bytesOf(await writeExcel(rows)))).toHaveLength(500);
  });

  test('written as CSV holds no formula, and says its encoding', async () => {
    const blob = csvFile(ROWS);
    expect(new Uint8Array(await bytesOf(blob)).slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
    const text = await blob.text();
    expect(text).toContain(`"'=1+1"`);
    expect(text).toContain(`"'@SUM(A1)"`);
    expect(await readCells(await bytesOf(blob))).toEqual([
      ['Nombre', 'Cargo', 'Nota'],
      ['Inés Núñez', 'Asesora; "jefa", aduanas\nnorte', "'=1+1"],
      ['Zoé', '', "'@SUM(A1)"],
      [''],
    ]);
  });

  test('of an older Excel, with semicolons and its own encoding, is read', async () => {
    const bytes = Uint8Array.from('Nombre;Calidad\r\nIn\xe9s;Asesor\xeda', (letter) => letter.charCodeAt(0));
    expect(await readCells(bytes.buffer)).toEqual([
      ['Nombre', 'Calidad'],
      ['Inés', 'Asesoría'],
    ]);
  });

  test('is parted as its titles are, whatever the lines below hold', async () => {
    const text = 'Nombre;Calidad\n;Asesoría\n\nInés, Ana, Luis;Asesoría, suplencia, otra\n';
    const read = await readCells(new TextEncoder().encode(text).buffer);
    expect(read).toEqual([
      ['Nombre', 'Calidad'],
      ['', 'Asesoría'],
      [''],
      ['Inés, Ana, Luis', 'Asesoría, suplencia, otra'],
      [''],
    ]);
  });

  test('whose first line names its delimiter is read from the second', async () => {
    const bytes = new TextEncoder().encode('\ufeffsep=;\r\nNombre;Calidad\r\nInés, la de aduanas;Asesoría');
    expect(await readCells(bytes.buffer)).toEqual([
      ['Nombre', 'Calidad'],
      ['Inés, la de aduanas', 'Asesoría'],
    ]);
  });
});

describe('a hostile file', () => {
  test.each<[string, () => ArrayBuffer, string]>([
    ['larger than two megabytes', () => new ArrayBuffer(MAX_FILE_BYTES + 1), 'too_large'],
    [
      'that unpacks to fifty megabytes, and says one',
      () => archive([{ name: 'xl/workbook.xml', content: new Uint8Array(50_000_000), lie: 1 }]),
      'too_large',
    ],
    [
      'whose parts together are too much',
      () =>
        archive(
          Array.from({ length: 30 }, (_, index) => ({
            name: `xl/sheet${index}.xml`,
            content: new Uint8Array(999_000),
          })),
        ),
      'too_large',
    ],
    [
      'with a cell in the last row and one in the last column',
      () => workbook('XFD1', 'A1048576'),
      'too_large',
    ],
    [
      'that counts its rows and columns up without naming them',
      () => workbook(...Array.from({ length: 1_500 }, () => null)),
      'too_large',
    ],
    ['whose far cell hides behind a sign', () => workbook('A1048576', '" x=">" r="XFD1'), 'unreadable'],
    ['with a cell that is nowhere', () => workbook('&#65;1'), 'unreadable'],
    ['cut off', () => archive([{ name: 'xl/workbook.xml', content: TYPES }]).slice(0, 60), 'unreadable'],
    ['that is no workbook', () => archive([{ name: 'xl/workbook.xml', content: TYPES }]), 'unreadable'],
    ['that is no text', () => new Uint8Array([0x41, 0, 0, 0x42]).buffer, 'unreadable'],
  ])('%s is refused', async (_name, make, expected) => {
    expect(await readCells(make())).toBe(expected);
  });

  test.each<[string, readonly Part[], string]>([
    ['with good parts', [{ name: '[Content_Types].xml', content: TYPES }], 'opened'],
    [
      'that declares entities',
      [{ name: '[Content_Types].xml', content: `<!DOCTYPE x [<!ENTITY a "b">]>${TYPES}` }],
      'declares its own entities',
    ],
    [
      'with a part outside its folders',
      [{ name: 'xl/../../etc/x.xml', content: TYPES }],
      'no part of a workbook',
    ],
    ['with a part of something else', [{ name: 'index.html', content: TYPES }], 'no part of a workbook'],
    [
      'with more parts than a workbook has',
      Array.from({ length: 201 }, (_, index) => ({ name: `xl/part${index}.xml`, content: TYPES })),
      'too many parts',
    ],
  ])('an archive %s', async (_name, parts, expected) => {
    const said = await cleanWorkbook(archive(parts)).then(
      () => 'opened',
      (error: Error) => error.message,
    );
    expect(said).toBe(expected);
  });
});
