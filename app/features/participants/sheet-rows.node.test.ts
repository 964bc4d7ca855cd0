import { describe, expect, test } from 'vitest';
import { findPlaces, unreadTitles } from '#app/kit/sheets/import-table.ts';
import { CAPACITIES, type Capacity } from '#shared/participants/participants.schemas.ts';
import { COLUMNS, type Column, MAX_ROWS, nomineeTable, readNominees, type SheetWords } from './sheet-rows.ts';

const words: SheetWords = {
  columns: {
    ...(Object.fromEntries(COLUMNS.map((column) => [column, []])) as unknown as Record<Column, string[]>),
    name: ['Nombre', 'Nome', 'Name'],
    office_es: ['Cargo (español)'],
    capacity: ['Calidad', 'Qualidade', 'Capacity'],
    noteVerbale: ['Nota verbal'],
  },
  office: { es: ['Cargo', 'Puesto'], pt: ['Cargo', 'Função'], en: ['Office', 'Position'] },
  capacities: {
    ...(Object.fromEntries(CAPACITIES.map((each) => [each, []])) as unknown as Record<Capacity, string[]>),
    adviser: ['Asesoría', 'Assessoria', 'Adviser'],
    head: ['Jefe/a de delegación'],
  },
};
const HEADER = ['Nombre', 'Cargo (español)', 'Calidad', 'Nota verbal'];

const placeOf = (cells: string[][], head = 0) => ({ sheet: { name: null, cells, openQuote: null }, head });

function read(rows: string[][], known: string[] = []) {
  const found = readNominees({ place: placeOf([HEADER, ...rows]), words, known: new Set(known) });
  if (typeof found === 'string') throw new Error(found);
  return found;
}
const problems = (rows: string[][], known: string[] = []) =>
  read(rows, known).map(({ row, problems: found }) => [
    row,
    ...found.map(({ column, problem }) => `${column}: ${problem.code}`),
  ]);

describe('a sheet of nominations', () => {
  test('is read by the titles of its columns, in any language and order', () => {
    const cells = [
      ['CAPACITY', 'nome', 'cargo (espanol)', 'Teléfono'],
      ['assessoria', 'Inês Souza', 'Asesora', '112'],
    ];
    expect(readNominees({ place: placeOf(cells), words, known: new Set() })).toEqual([
      {
        row: 2,
        name: 'Inês Souza',
        problems: [],
        fields: { name: 'Inês Souza', office: { es: 'Asesora' }, capacity: 'adviser', noteVerbale: null },
      },
    ]);
  });

  test.each([
    [['Nombre', 'Cargo', 'Calidad'], { es: 'x' }],
    [['Nome', 'CARGO:', 'Qualidade'], { pt: 'x' }],
    [['Name', 'Position', 'Capacity'], { en: 'x' }],
    [['Nombre', 'Office', 'Calidad'], { en: 'x' }],
  ])('takes the office from a column that names no language: %j', (titles, office) => {
    const cells = [titles, ['Inés Núñez', 'x', 'adviser']];
    const rows = readNominees({ place: placeOf(cells), words, known: new Set() });
    expect(rows).toMatchObject([{ fields: { office } }]);
    expect(unreadTitles(placeOf(cells), nomineeTable(words))).toEqual([]);
  });

  test('names the columns that it ignores, including a second office in the same language', () => {
    const cells = [
      ['Nombre', 'Cargo', 'Calidad', 'Teléfono', '', 'Cargo (español)'],
      ['Inés Núñez', 'otra', 'adviser', '112', '', 'Asesora'],
    ];
    const rows = readNominees({ place: placeOf(cells), words, known: new Set() });
    expect(rows).toMatchObject([{ fields: { office: { es: 'Asesora' } } }]);
    expect(unreadTitles(placeOf(cells), nomineeTable(words))).toEqual(['Cargo', 'Teléfono']);
  });

  test('says for each row what is wrong in which column, and accepts the others', () => {
    expect(
      problems(
        [
          ['Inés Núñez', 'Asesora', 'Asesoría', 'NV 1'],
          ['', 'Asesora', 'Asesoría', ''],
          ['Luis Peña', '', 'Ministro', ''],
          ['INES NUNEZ', 'Asesora', 'Asesoría', ''],
          ['Ana Ríos', 'Asesora', '', 'x'.repeat(61)],
          ['Eva Gil', 'Asesora', 'adviser', ''],
        ],
        ['eva gil'],
      ),
    ).toEqual([
      [2],
      [3, 'name: missing_name'],
      [4, 'office_es: missing_office', 'capacity: bad_capacity'],
      [5, 'name: twice'],
      [6, 'noteVerbale: too_long', 'capacity: missing_capacity'],
      [7, 'name: known'],
    ]);
  });

  test('counts rows like the spreadsheet, and skips empty ones and those of the template', () => {
    expect(
      problems([
        ['', '', '', ''],
        ['', '', 'Asesoría', ''],
        ['Inés Núñez', 'Asesora', 'Asesoría', ''],
      ]),
    ).toEqual([[4]]);
  });

  test('without rows or with too many is refused as a whole', () => {
    const rows = Array.from({ length: MAX_ROWS + 1 }, (_, index) => [`P ${index}`, 'A', 'Asesoría', '']);
    const whole = (cells: string[][]) => readNominees({ place: placeOf(cells), words, known: new Set() });
    expect(whole([HEADER])).toBe('empty');
    expect(whole([HEADER, ...rows])).toBe('too_many_rows');
    expect(whole([HEADER, ...rows.slice(1)])).toHaveLength(MAX_ROWS);
  });

  test('what was made harmless for a spreadsheet is read as it was', () => {
    expect(read([["'+Ana", 'Asesora', 'Asesoría', "'-5"]])[0]?.fields).toMatchObject({
      name: '+Ana',
      noteVerbale: '-5',
    });
  });
});

describe('the place of the rows', () => {
  const good = [HEADER, ['Inés Núñez', 'Asesora', 'Asesoría', '']];
  const find = (...sheets: [string | null, string[][]][]) =>
    findPlaces(
      sheets.map(([name, cells]) => ({ name, cells, openQuote: null })),
      nomineeTable(words),
    );

  test('is below whatever stands above the titles, and rows count from the first of the sheet', () => {
    const cells = [['Delegación de Chile'], [''], ...good];
    expect(find(['Hoja 1', cells])).toMatchObject([{ sheet: { name: 'Hoja 1', cells }, head: 2 }]);
    const rows = readNominees({ place: placeOf(cells, 2), words, known: new Set() });
    expect(rows).toMatchObject([{ row: 4, name: 'Inés Núñez' }]);
  });

  test('is on the sheet with people, whichever it is; where several have some a person chooses', () => {
    expect(find(['Portada', [['Chile']]], ['Vacía', [HEADER]], ['Datos', good])).toMatchObject([
      { sheet: { name: 'Datos' }, head: 0 },
    ]);
    expect(find(['A', good], ['B', good])).toHaveLength(2);
    expect(find(['Vacía', [HEADER]])).toMatchObject([{ head: 0 }]);
  });

  test('is not there: what comes nearest to titles is named with what it lacks', () => {
    expect(find(['Datos', [['Chile'], ['Nombre', 'Función', 'Nota verbal']]])).toEqual({
      code: 'half_head',
      sheet: 'Datos',
      row: 2,
      missing: ['capacity'],
    });
    expect(find(['A', [['Apellido', '', 'Cargo']]], ['B', [['x']]])).toEqual({
      code: 'no_head',
      sheets: ['A', 'B'],
      first: ['Apellido', 'Cargo'],
    });
  });

  test('is known by titles with a colon, a star or what nobody sees', () => {
    expect(
      find([
        null,
        [
          ['\u200bNombre *', 'Calidad:'],
          ['Ana', 'Asesoría'],
        ],
      ]),
    ).toMatchObject([{ head: 0 }]);
  });
});

test('a name is read without what nobody sees', () => {
  expect(read([['Ine\u0301s\u202e  Núñez\u200b', 'Asesora', 'Asesoría\u00a0', '']])[0]?.fields?.name).toBe(
    'Inés Núñez',
  );
});
