import { MOST_ABOVE, type Sheet, unescapeCell } from '#app/kit/sheets/cells.ts';
import { fold } from '#shared/kernel/fold.ts';
import { cleanLine, LANGUAGES, type Language, type Text } from '#shared/kernel/text.ts';
import { CAPACITIES, type Capacity } from '#shared/participants/participants.schemas.ts';

/** Columns of a sheet of nominations, in their order. */
export const COLUMNS = ['name', 'office_es', 'office_pt', 'office_en', 'capacity', 'noteVerbale'] as const;
export type Column = (typeof COLUMNS)[number];
/** Written, never read: what became of it is the presidency's to say. */
export const STATE_COLUMN = 'state';
export const MAX_ROWS = 500;

const LENGTHS: Readonly<Record<Column, number>> = {
  name: 200,
  office_es: 1000,
  office_pt: 1000,
  office_en: 1000,
  capacity: 100,
  noteVerbale: 60,
};

/** What the columns and the capacities are called, in every language of ours: people pass files on. */
export interface SheetWords {
  /** In the order of the languages. */
  readonly columns: Readonly<Record<Column, readonly string[]>>;
  /** Of an office in a list of one language, which need not say which. */
  readonly office: Readonly<Record<Language, readonly string[]>>;
  readonly capacities: Readonly<Record<Capacity, readonly string[]>>;
}

export type Problem =
  | { readonly code: 'missing_name' | 'missing_office' | 'missing_capacity' | 'known' }
  | { readonly code: 'bad_capacity'; readonly value: string }
  | { readonly code: 'too_long'; readonly n: number }
  | { readonly code: 'twice'; readonly row: number };

export interface NomineeFields {
  readonly name: string;
  readonly office: Text;
  readonly capacity: Capacity;
  readonly noteVerbale: string | null;
}

export interface ReadRow {
  /** As the spreadsheet counts: the first is 1. */
  readonly row: number;
  readonly name: string;
  readonly problems: readonly { readonly column: Column; readonly problem: Problem }[];
  /** Null where there is a problem. */
  readonly fields: NomineeFields | null;
}

export type SheetFault = 'too_many_rows' | 'empty';

/** Columns without which nobody can be nominated. */
export const NEEDED = ['name', 'capacity'] as const satisfies readonly Column[];

/** Where the rows of a file are. */
export interface Place {
  readonly sheet: Sheet;
  /** Row of the titles, from 0. */
  readonly head: number;
}

/** What is wrong with a file in which no row names the columns; rows count from 1. */
export type HeadFault =
  | {
      readonly code: 'no_head';
      readonly sheets: readonly (string | null)[];
      readonly first: readonly string[];
    }
  | {
      readonly code: 'half_head';
      readonly sheet: string | null;
      readonly row: number;
      readonly missing: readonly Column[];
    };

function foldTitle(title: string): string {
  return fold(cleanLine(title).replace(/\s*[:*]+$/, ''));
}

/** The languages, that of the titles that have to be there first. */
function languagesOf(titles: readonly string[], words: SheetWords): readonly Language[] {
  const countIn = (language: Language) =>
    NEEDED.filter((column) => {
      const word = words.columns[column][LANGUAGES.indexOf(language)];
      return word !== undefined && titles.includes(fold(word));
    }).length;
  return [...LANGUAGES].sort((left, right) => countIn(right) - countIn(left));
}

/** What each title of a row names. */
function columnsOf(cells: readonly string[], words: SheetWords): readonly (Column | null)[] {
  const titles = cells.map(foldTitle);
  const named = titles.map(
    (title) =>
      COLUMNS.find((column) => [column, ...words.columns[column]].some((each) => fold(each) === title)) ??
      null,
  );
  const languages = languagesOf(titles, words);
  return named.map((column, at) => {
    if (column !== null) return column;
    const language = languages.find((each) => words.office[each].some((word) => fold(word) === titles[at]));
    const office = language === undefined ? null : (`office_${language}` as const);
    return office === null || named.includes(office) ? null : office;
  });
}

function missingIn(cells: readonly string[], words: SheetWords): readonly Column[] {
  const columns = columnsOf(cells, words);
  return NEEDED.filter((column) => !columns.includes(column));
}

/** How many of our columns a row names. */
export function countTitles(cells: readonly string[], words: SheetWords): number {
  return columnsOf(cells, words).filter((column) => column !== null).length;
}

/** Titles of the columns that are not read, in their order. */
export function unreadTitles({ sheet, head }: Place, words: SheetWords): readonly string[] {
  const cells = sheet.cells[head] ?? [];
  const columns = columnsOf(cells, words);
  return cells.map(cleanLine).filter((title, at) => title !== '' && columns[at] === null);
}

function isFilledRow(columns: readonly (Column | null)[], row: readonly string[]): boolean {
  // A row with nothing but a capacity is one of the template's own, left as it was.
  return columns.some(
    (column, at) => column !== null && column !== 'capacity' && (row[at] ?? '').trim() !== '',
  );
}

/** Rows below the titles that name somebody or something. */
export function countFilled({ sheet, head }: Place, words: SheetWords): number {
  const columns = columnsOf(sheet.cells[head] ?? [], words);
  return sheet.cells.slice(head + 1).filter((row) => isFilledRow(columns, row)).length;
}

/**
 * Every place where people are listed: on whichever sheet, under whatever stands above. Only sheets with people where
 * there are such, else those with titles alone.
 */
export function findPlaces(sheets: readonly Sheet[], words: SheetWords): readonly Place[] | HeadFault {
  const places = sheets.flatMap((sheet) => {
    const head = sheet.cells
      .slice(0, MOST_ABOVE + 1)
      .findIndex((cells) => missingIn(cells, words).length === 0);
    return head < 0 ? [] : [{ sheet, head }];
  });
  if (places.length === 0) return headFault(sheets, words);
  const filled = places.filter((place) => countFilled(place, words) > 0);
  return filled.length > 0 ? filled : places.slice(0, 1);
}

/** The row that comes nearest to titles, else what the file begins with. */
function headFault(sheets: readonly Sheet[], words: SheetWords): HeadFault {
  for (const { name, cells } of sheets) {
    for (const [at, row] of cells.slice(0, MOST_ABOVE + 1).entries()) {
      const missing = missingIn(row, words);
      const known = countTitles(row, words);
      if (known > 1 || (known > 0 && missing.length < NEEDED.length))
        return { code: 'half_head', sheet: name, row: at + 1, missing };
    }
  }
  const rows = sheets[0]?.cells ?? [];
  const first = rows.find((row) => row.some((cell) => cell.trim() !== '')) ?? [];
  return {
    code: 'no_head',
    sheets: sheets.map(({ name }) => name),
    first: first.map((cell) => cell.trim()).filter((cell) => cell !== ''),
  };
}

function capacityOf(word: string, words: SheetWords): Capacity | null {
  const wanted = fold(cleanLine(word));
  return (
    CAPACITIES.find((capacity) =>
      [capacity, ...words.capacities[capacity]].some((each) => fold(each) === wanted),
    ) ?? null
  );
}

function readRow({
  row,
  cells,
  words,
  known,
  before,
}: {
  row: number;
  cells: ReadonlyMap<Column, string>;
  words: SheetWords;
  known: ReadonlySet<string>;
  before: ReadonlyMap<string, number>;
}): ReadRow {
  const problems: { column: Column; problem: Problem }[] = [];
  const read = (column: Column) => cells.get(column) ?? '';
  for (const column of COLUMNS) {
    if (read(column).length > LENGTHS[column])
      problems.push({ column, problem: { code: 'too_long', n: LENGTHS[column] } });
  }
  const name = read('name');
  const twin = before.get(fold(name));
  if (name === '') problems.push({ column: 'name', problem: { code: 'missing_name' } });
  else if (twin !== undefined) problems.push({ column: 'name', problem: { code: 'twice', row: twin } });
  else if (known.has(fold(name))) problems.push({ column: 'name', problem: { code: 'known' } });
  const office: Text = {};
  for (const language of ['es', 'pt', 'en'] as const) {
    const value = read(`office_${language}`);
    if (value !== '') office[language] = value;
  }
  if (Object.keys(office).length === 0)
    problems.push({ column: 'office_es', problem: { code: 'missing_office' } });
  const word = read('capacity');
  const capacity = capacityOf(word, words);
  if (word === '') problems.push({ column: 'capacity', problem: { code: 'missing_capacity' } });
  else if (capacity === null)
    problems.push({ column: 'capacity', problem: { code: 'bad_capacity', value: word.slice(0, 60) } });
  const noteVerbale = read('noteVerbale') === '' ? null : read('noteVerbale');
  const fields = problems.length > 0 || capacity === null ? null : { name, office, capacity, noteVerbale };
  return { row, name, problems, fields };
}

/**
 * Reads what stands below the titles as nominations, each row by itself: what is wrong in one keeps no other from being good.
 *
 * @param known folded names of those who are nominated or on the list already
 */
export function readNominees({
  place,
  words,
  known,
}: {
  place: Place;
  words: SheetWords;
  known: ReadonlySet<string>;
}): readonly ReadRow[] | SheetFault {
  const { sheet, head } = place;
  const columns = columnsOf(sheet.cells[head] ?? [], words);
  const filled = sheet.cells
    .map((cells, index) => ({ row: index + 1, cells }))
    .slice(head + 1)
    .filter(({ cells }) => isFilledRow(columns, cells));
  if (filled.length === 0) return 'empty';
  if (filled.length > MAX_ROWS) return 'too_many_rows';
  const before = new Map<string, number>();
  return filled.map(({ row, cells }) => {
    const read = new Map<Column, string>();
    columns.forEach((column, at) => {
      if (column !== null) read.set(column, cleanLine(unescapeCell((cells[at] ?? '').trim())));
    });
    const made = readRow({ row, cells: read, words, known, before });
    if (made.name !== '' && !before.has(fold(made.name))) before.set(fold(made.name), row);
    return made;
  });
}
