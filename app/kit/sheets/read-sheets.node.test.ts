import { describe, expect, test } from 'vitest';
import { archive, type Part } from './archive.fixtures.ts';
import type { Cell } from './cells.ts';
import { csvFile } from './csv.ts';
import { MAX_FILE_BYTES, readSheets } from './read-sheets.ts';
import { cleanWorkbook } from './sheet-archive.ts';
import { workbookFile } from './workbook.ts';

const ROWS = [
  ['Nombre', 'Cargo', 'Nota'],
  ['Inés Núñez', 'Asesora; "jefa", aduanas\nnorte', '=1+1'],
  ['Zoé', '', '@SUM(A1)'],
];

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet with a row for each cell; without a place each row and cell is the next one. */
function workbook(...cells: readonly (string | null)[]): ArrayBuffer {
  const text = '<is><t>x</t></is>';
  const rows = cells.map((place) => {
    const number = place?.replace(/\D/g, '');
    if (place === null) return `<row>${`<c t="inlineStr">${text}</c>`.repeat(cells.length)}</row>`;
    return `<row r="${number}"><c r="${place}" t="inlineStr">${text}</c></row>`;
  });
  return archive(partsOf(rows.join('')));
}

/** The parts of a workbook whose first sheet has these rows. */
function partsOf(rows: string, sheet = 'sheet1.xml', others: readonly string[] = []): Part[] {
  const all = [['worksheet', `worksheets/${sheet}`], ...others.map((each) => ['chartsheet', each])];
  const relations = all.map(
    ([kind, target], at) => `<Relationship Id="rId${at}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  const sheets = all.map((_, at) => `<sheet name="A${at}" sheetId="${at + 1}" r:id="rId${at}"/>`);
  return [
    { name: '[Content_Types].xml', content: TYPES },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`,
    },
    {
      name: `xl/worksheets/${sheet}`,
      content: `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    },
    ...others.map((each) => ({ name: `xl/${each}`, content: `<chartsheet xmlns="${MAIN}"/>` })),
  ];
}
const ONE_ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>';

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

  test('with a cell far out, but within limits, is read', async () => {
    const read = await readCells(workbook('A1', 'C3'));
    expect(read).toEqual([
      ['x', '', ''],
      ['', '', ''],
      ['', '', 'x'],
    ]);
  });

  test.each(['true', '1'])('that counts days from 1904, and says so by “%s”, is read so', async (said) => {
    const styles = `<styleSheet xmlns="${MAIN}"><cellXfs count="1"><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`;
    const parts = partsOf('<row r="1"><c r="A1" s="0"><v>45083</v></c></row>').map((part) =>
      part.name === 'xl/workbook.xml'
        ? {
            ...part,
            content: String(part.content).replace('<sheets>', `<workbookPr date1904="${said}"/><sheets>`),
          }
        : part,
    );
    expect(await readCells(archive([...parts, { name: 'xl/styles.xml', content: styles }]))).toEqual([
      ['2027-06-07'],
    ]);
  });

  test('beside a sheet with nothing but a chart is read', async () => {
    expect(await readCells(archive(partsOf(ONE_ROW, 'sheet1.xml', ['chartsheets/sheet1.xml'])))).toEqual([
      ['x'],
    ]);
  });

  test('repacked by a Mac is read', async () => {
    const parts = partsOf(ONE_ROW).flatMap((part) => [
      part,
      { name: `__MACOSX/${part.name.replace(/([^/]+)$/, '._$1')}`, content: 'Mac' },
    ]);
    const file = archive([...parts, { name: '.DS_Store', content: 'x' }]);
    expect(await readCells(file)).toEqual([['x']]);
  });

  test('whose parts have names with accented letters is read', async () => {
    const parts = [...partsOf(ONE_ROW, 'año (1).xml'), { name: 'xl/media/gráfico [1].png', content: 'x' }];
    expect(await readCells(archive(parts))).toEqual([['x']]);
  });

  test('with a cell in the last row and column that is only formatted is read', async () => {
    const rows = `${ONE_ROW}<row r="1048576"><c r="XFD1048576" s="0"/></row>`;
    expect(await readCells(archive(partsOf(rows)))).toEqual([['x']]);
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

  test('with days, times and numbers has them in the form that a workbook computes with', async () => {
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

  test('is split like its titles, whatever the lines below contain', async () => {
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
  test('whose rows and cells have no places has them in order', async () => {
    const cell = (text: string, place = '') => `<c${place} t="inlineStr"><is><t>${text}</t></is></c>`;
    const rows = [
      `<row>${cell('a')}${cell('b > "c"')}</row>`,
      `<row r="3">${cell('d', ' r="B3"')}<c/>${cell('e')}</row>`,
      `<row spans="1:2">${'<c/>'.repeat(26)}${cell('f')}</row>`,
    ];
    const sheets = await readSheets(archive(partsOf(rows.join(''))), () => 0);
    const cells = typeof sheets === 'string' ? [] : (sheets[0]?.cells ?? []);
    expect(cells.map((row) => row.flatMap((text, at) => (text === '' ? [] : [[at, text]])))).toEqual([
      [
        [0, 'a'],
        [1, 'b > "c"'],
      ],
      [],
      [
        [1, 'd'],
        [3, 'e'],
      ],
      [[26, 'f']],
    ]);
  });
  test('with an hour alone that is called a date has its text', async () => {
    const rows = '<row r="1"><c r="A1" t="d"><v>10:30:00</v></c><c r="B1" t="d"><v>2027-06-07</v></c></row>';
    const sheets = await readSheets(archive(partsOf(rows)), () => 0);
    expect(typeof sheets === 'string' ? sheets : sheets[0]?.cells).toEqual([['10:30:00', '2027-06-07']]);
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
    [
      'whose sheets all begin at the last row',
      () =>
        archive([
          ...partsOf(ONE_ROW),
          ...Array.from({ length: 9 }, (_, index) => ({
            name: `xl/worksheets/sheet${index + 2}.xml`,
            content: '<worksheet><sheetData><row r="1048576"/></sheetData></worksheet>',
          })),
        ]),
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
    ['with a part of something else', [{ name: 'index.html', content: TYPES }], 'opened'],
    [
      'with two parts of one name',
      [
        { name: 'xl/workbook.xml', content: TYPES },
        { name: 'xl/workbook.xml', content: '<other/>' },
      ],
      'a part twice',
    ],
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

test('a workbook with the label of a ministry on it is a workbook', async () => {
  const label = archive([
    { name: '[Content_Types].xml', content: TYPES },
    { name: 'docMetadata/LabelInfo.xml', content: '<x/>' },
    { name: '_xmlsignatures/sig1.xml', content: '<x/>' },
  ]);
  await expect(cleanWorkbook(label)).resolves.toBeInstanceOf(ArrayBuffer);
});

test('parts left out of a workbook are not passed on', async () => {
  const parts = [...partsOf(ONE_ROW), { name: 'index.html', content: '<script>1</script>' }];
  const clean = new TextDecoder().decode(await cleanWorkbook(archive(parts)));
  expect(clean).toContain('xl/workbook.xml');
  expect(clean).not.toContain('index.html');
});

test('a text longer than a cell may be goes on in the rows below, and none of it is lost', async () => {
  const long = `${'a'.repeat(32_766)}🦜${'b'.repeat(40_000)}`;
  const table = {
    name: 'x',
    columns: ['A', 'B'],
    rows: [
      ['1', long],
      ['2', 'corto'],
    ],
  };
  const read = await readCells(await bytesOf(await workbookFile(table)));
  if (typeof read !== 'object') throw new Error(String(read));
  const column = read.slice(1).map((row) => row[1] ?? '');
  expect(column.slice(0, -1).join('')).toBe(long);
  expect(Math.max(...column.map((text) => text.length))).toBeLessThanOrEqual(32_767);
  expect(read.slice(1).map((row) => row[0] ?? '')).toEqual(['1', '', '', '2']);
});
