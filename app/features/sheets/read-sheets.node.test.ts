import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Cell } from './cells.ts';
import { csvFile } from './csv.ts';
import { type FileFault, MAX_FILE_BYTES, readSheets } from './read-sheets.ts';
import { cleanWorkbook } from './sheet-archive.ts';
import { workbookFile } from './workbook.ts';

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
const tableOf = ([columns = [], ...rows]: readonly (readonly string[])[]) => ({
  name: 'Lista',
  columns,
  rows,
});
const countTitles = (cells: readonly string[]) =>
  cells.filter((cell) => cell === 'Nombre' || cell === 'Calidad').length;

/** The cells of the only sheet, or what is wrong. */
async function readCells(buffer: ArrayBuffer) {
  const read = await readSheets(buffer, countTitles);
  return typeof read === 'string' ? read : read[0]?.cells;
}
const encode = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer;

describe('a spreadsheet', () => {
  test('written as Excel is read back as it was, every cell a text', async () => {
    const read = await readCells(await bytesOf(await workbookFile(tableOf(ROWS))));
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
    expect(await readCells(await bytesOf(await workbookFile(tableOf(rows))))).toHaveLength(500);
  });

  test.each([
    ['as it is written now', async () => bytesOf(csvFile(tableOf(ROWS)))],
    [
      'as it was written before',
      async () =>
        encode(
          '\ufeff"Nombre","Cargo","Nota"\r\n"Inés Núñez","Asesora; ""jefa"", aduanas\nnorte","\'=1+1"\r\n"Zoé","","\'@SUM(A1)"\r\n',
        ),
    ],
  ])('of ours, %s, is read back', async (_name, make) => {
    expect(await readCells(await make())).toEqual([
      ['Nombre', 'Cargo', 'Nota'],
      ['Inés Núñez', 'Asesora; "jefa", aduanas\nnorte', "'=1+1"],
      ['Zoé', '', "'@SUM(A1)"],
      [''],
    ]);
  });

  test.each([
    ['commas', 'Lista de Chile; octubre\n\nNombre,Calidad\nInés,Asesoría\n'],
    ['semicolons', 'Lista de Chile, octubre, 2026\n\nNombre;Calidad\nInés;Asesoría\n'],
    ['tabs', 'Lista; de Chile, octubre\n\nNombre\tCalidad\nInés\tAsesoría\n'],
  ])('with %s below a title is parted as its titles are', async (_name, text) => {
    expect((await readCells(encode(text)))?.slice(2, 4)).toEqual([
      ['Nombre', 'Calidad'],
      ['Inés', 'Asesoría'],
    ]);
  });

  test('with days, hours and figures has them as a workbook computes with them', async () => {
    const rows: Cell[][] = [
      [{ iso: '2026-10-13' }, { iso: '2026-10-13 18:40' }, { iso: '18:45' }, 12, '12', '=1'],
    ];
    const file = await workbookFile({
      name: 'Lista: [a/b]*?',
      columns: ['a', 'b', 'c', 'd', 'e', 'f'],
      rows,
    });
    const parts = await cleanWorkbook(await file.arrayBuffer());
    const text = new TextDecoder().decode(parts);
    expect(text).toContain('<v>46308</v>');
    expect(text).toMatch(/<v>46308\.77777/);
    expect(text).toContain('<v>0.78125</v>');
    expect(text).toContain('<v>12</v>');
    expect(text).toContain('yyyy-mm-dd hh:mm');
    expect(text).not.toContain('<f>');
    expect(text).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(await readSheets(await file.arrayBuffer(), countTitles)).toMatchObject([{ name: 'Lista a b' }]);
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
    ['with nothing in it', () => new ArrayBuffer(0), 'empty_file'],
    ['with nothing but blanks', () => encode(' ;\r\n ;\r\n'), 'empty_file'],
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

/** An OLE container's directory with these streams, as much of one as tells what it is. */
function ole(...names: readonly string[]): ArrayBuffer {
  const bytes = new Uint8Array(512 * 4);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(bytes.buffer);
  names.forEach((name, index) => {
    const at = 1024 + 128 * index;
    for (const [place, letter] of [...name].entries())
      view.setUint16(at + 2 * place, letter.charCodeAt(0), true);
    view.setUint16(at + 64, 2 * (name.length + 1), true);
    view.setUint8(at + 66, 2);
  });
  return bytes.buffer;
}
const bytes = (...start: readonly number[]) => Uint8Array.from([...start, ...Array(64).fill(0)]).buffer;
const zip = (...names: readonly string[]) => archive(names.map((name) => ({ name, content: 'x' })));
const ODS = 'application/vnd.oasis.opendocument.spreadsheet';

test.each<[string, () => ArrayBuffer, FileFault]>([
  ['a workbook with a password', () => ole('EncryptionInfo', 'EncryptedPackage'), 'password'],
  ['an Excel of before 2007', () => ole('\u0005SummaryInformation', 'Workbook'), 'old_excel'],
  ['an Excel of 1995', () => ole('Book'), 'old_excel'],
  ['an Excel of 1992', () => bytes(0x09, 0x04, 0x06, 0x00), 'old_excel'],
  [
    'an XML spreadsheet of 2003',
    () => encode('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
    'old_excel',
  ],
  ['a Word of before 2007', () => ole('WordDocument', '1Table'), 'office_document'],
  ['a Word document', () => zip('[Content_Types].xml', 'word/document.xml'), 'office_document'],
  ['a presentation', () => zip('[Content_Types].xml', 'ppt/presentation.xml'), 'office_document'],
  ['rich text', () => encode('{\\rtf1\\ansi Nombre;Calidad}'), 'office_document'],
  ['a binary workbook', () => zip('[Content_Types].xml', 'xl/workbook.bin'), 'binary_excel'],
  [
    'a LibreOffice sheet',
    () =>
      archive([
        { name: 'mimetype', content: ODS },
        { name: 'content.xml', content: 'x' },
        { name: 'META-INF/manifest.xml', content: 'x' },
      ]),
    'open_document',
  ],
  ['a Numbers sheet', () => zip('Index/Document.iwa', 'Metadata/Properties.plist'), 'numbers'],
  ['an older Numbers sheet', () => zip('Index.zip', 'preview.jpg'), 'numbers'],
  ['an archive', () => zip('lista.xlsx', 'leame.txt'), 'archive'],
  ['a RAR archive', () => bytes(0x52, 0x61, 0x72, 0x21), 'archive'],
  ['a PDF', () => encode('%PDF-1.7\n'), 'pdf'],
  ['a PNG', () => bytes(0x89, 0x50, 0x4e, 0x47), 'picture'],
  ['a photo of an iPhone', () => bytes(0, 0, 0, 0x24, 0x66, 0x74, 0x79, 0x70), 'picture'],
  ['a page', () => encode('<!DOCTYPE html><table><tr><td>Nombre'), 'web_page'],
])('%s is called what it is', async (_name, make, fault) => {
  expect(await readSheets(make(), countTitles)).toBe(fault);
});

test('a workbook with the label of a ministry on it is a workbook', async () => {
  const label = archive([
    { name: '[Content_Types].xml', content: TYPES },
    { name: 'docMetadata/LabelInfo.xml', content: '<x/>' },
    { name: '_xmlsignatures/sig1.xml', content: '<x/>' },
  ]);
  await expect(cleanWorkbook(label)).resolves.toBeInstanceOf(ArrayBuffer);
});
