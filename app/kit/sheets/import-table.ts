import { fold } from '#shared/kernel/fold.ts';
import { cleanLine, LANGUAGES, type Language } from '#shared/kernel/text.ts';
import { MOST_ABOVE, type Sheet, unescapeCell } from './cells.ts';

/** One column that an import reads. */
export interface ImportColumn<K extends string> {
  readonly key: K;
  /** Its possible titles, in every language of ours, since people pass files on. In the order of the languages. */
  readonly titles: readonly string[];
  /** Titles that mean it only in a sheet of this language, which other titles then need not show. */
  readonly within?: { readonly language: Language; readonly titles: readonly string[] };
  /** Without it the file cannot be read. */
  readonly isNeeded?: boolean;
  /** A row that contains only this is an untouched row of the template. */
  readonly isTemplate?: boolean;
}

/** Everything an import reads, in the order of the instructions. */
export type ImportTable<K extends string> = readonly ImportColumn<K>[];

/** Where the rows of a file start. */
export interface Place {
  readonly sheet: Sheet;
  /** Row of the titles, from 0. */
  readonly head: number;
}

/** What is wrong with a file in which no row names the columns; rows count from 1. */
export type HeadFault<K extends string> =
  | {
      readonly code: 'no_head';
      readonly sheets: readonly (string | null)[];
      readonly first: readonly string[];
    }
  | {
      readonly code: 'half_head';
      readonly sheet: string | null;
      readonly row: number;
      readonly missing: readonly K[];
    };

export type SheetFault = 'too_many_rows' | 'empty';

/** The cells of one row under the titles, cleaned. */
export interface ImportedRow<K extends string> {
  /** As the spreadsheet counts: the first is 1. */
  readonly row: number;
  read(column: K): string;
}

function foldTitle(title: string): string {
  return fold(cleanLine(title).replace(/\s*[:*]+$/, ''));
}

const neededOf = <K extends string>(table: ImportTable<K>) => table.filter((column) => column.isNeeded);

/** The languages, first that of the required titles. */
function languagesOf<K extends string>(
  titles: readonly string[],
  table: ImportTable<K>,
): readonly Language[] {
  const countIn = (language: Language) =>
    neededOf(table).filter((column) => {
      const word = column.titles[LANGUAGES.indexOf(language)];
      return word !== undefined && titles.includes(fold(word));
    }).length;
  return [...LANGUAGES].sort((left, right) => countIn(right) - countIn(left));
}

/** The column that each title of a row names. */
function columnsOf<K extends string>(
  cells: readonly string[],
  table: ImportTable<K>,
): readonly (ImportColumn<K> | null)[] {
  const titles = cells.map(foldTitle);
  const named = titles.map(
    (title) =>
      table.find((column) => [column.key, ...column.titles].some((each) => fold(each) === title)) ?? null,
  );
  const languages = languagesOf(titles, table);
  return named.map((column, at) => {
    if (column !== null) return column;
    for (const language of languages) {
      const meant = table.find(
        ({ within }) =>
          within?.language === language && within.titles.some((word) => fold(word) === titles[at]),
      );
      // The first language that knows the title decides; a column that is already named is not read twice.
      if (meant !== undefined) return named.includes(meant) ? null : meant;
    }
    return null;
  });
}

function missingIn<K extends string>(cells: readonly string[], table: ImportTable<K>): readonly K[] {
  const columns = columnsOf(cells, table);
  return neededOf(table).flatMap((column) => (columns.includes(column) ? [] : [column.key]));
}

/** How many of the table's columns a row names. */
export function countTitles<K extends string>(cells: readonly string[], table: ImportTable<K>): number {
  return columnsOf(cells, table).filter((column) => column !== null).length;
}

/** Titles of the columns that are not read, in their order. */
export function unreadTitles<K extends string>(
  { sheet, head }: Place,
  table: ImportTable<K>,
): readonly string[] {
  const cells = sheet.cells[head] ?? [];
  const columns = columnsOf(cells, table);
  return cells.map(cleanLine).filter((title, at) => title !== '' && columns[at] === null);
}

function filledRows<K extends string>({ sheet, head }: Place, table: ImportTable<K>) {
  const columns = columnsOf(sheet.cells[head] ?? [], table);
  const isFilled = (cells: readonly string[]) =>
    columns.some(
      (column, at) => column !== null && column.isTemplate !== true && (cells[at] ?? '').trim() !== '',
    );
  const rows = sheet.cells
    .map((cells, index) => ({ row: index + 1, cells }))
    .slice(head + 1)
    .filter(({ cells }) => isFilled(cells));
  return { columns, rows };
}

/** Rows below the titles that name somebody or something. */
export function countFilled<K extends string>(place: Place, table: ImportTable<K>): number {
  return filledRows(place, table).rows.length;
}

/**
 * Every place that lists rows: on any sheet, below any other text. Only sheets with rows if there are any, else those
 * with only titles.
 */
export function findPlaces<K extends string>(
  sheets: readonly Sheet[],
  table: ImportTable<K>,
): readonly Place[] | HeadFault<K> {
  const places = sheets.flatMap((sheet) => {
    const head = sheet.cells
      .slice(0, MOST_ABOVE + 1)
      .findIndex((cells) => missingIn(cells, table).length === 0);
    return head < 0 ? [] : [{ sheet, head }];
  });
  if (places.length === 0) return headFault(sheets, table);
  const filled = places.filter((place) => countFilled(place, table) > 0);
  return filled.length > 0 ? filled : places.slice(0, 1);
}

/** The row that is closest to titles, else the first rows of the file. */
function headFault<K extends string>(sheets: readonly Sheet[], table: ImportTable<K>): HeadFault<K> {
  for (const { name, cells } of sheets) {
    for (const [at, row] of cells.slice(0, MOST_ABOVE + 1).entries()) {
      const missing = missingIn(row, table);
      const known = countTitles(row, table);
      if (known > 1 || (known > 0 && missing.length < neededOf(table).length))
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

/** What is below the titles, row by row. */
export function readRows<K extends string>({
  place,
  table,
  most,
}: {
  place: Place;
  table: ImportTable<K>;
  /** More rows than this are not read. */
  most: number;
}): readonly ImportedRow<K>[] | SheetFault {
  const { columns, rows } = filledRows(place, table);
  if (rows.length === 0) return 'empty';
  if (rows.length > most) return 'too_many_rows';
  return rows.map(({ row, cells }) => {
    const read = new Map<K, string>();
    columns.forEach((column, at) => {
      if (column !== null) read.set(column.key, cleanLine(unescapeCell((cells[at] ?? '').trim())));
    });
    return { row, read: (column) => read.get(column) ?? '' };
  });
}
