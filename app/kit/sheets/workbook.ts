import writeWorkbook from 'write-excel-file/universal';
import { cleanText } from '#shared/kernel/text.ts';
import { type Cell, cellText, rowsAbove, type Table, type TableAbout } from './cells.ts';
import { aboutFeature, type WorkbookAbout } from './workbook-about.ts';

const DAY_MS = 86_400_000;
/** Day 0 of a workbook; the date that its calendar invents is before any of ours. */
const FIRST_DAY = Date.UTC(1899, 11, 30);
/** By the length of the ISO text: built-in formats, or formats that Excel shows in the reader's own way. */
const FORMATS: Readonly<Record<number, string>> = { 5: 'hh:mm', 10: 'yyyy-mm-dd', 16: 'yyyy-mm-dd hh:mm' };
/** By the number of decimals; Excel shows them in the reader's own way. */
const FIGURES = ['0', '0.0', '0.00', '0.000'] as const;
const NARROWEST = 8;
const WIDEST = 48;
const LONGEST_NAME = 31;
/** More in one cell, and Excel calls the file damaged. */
const LONGEST_TEXT = 32_767;

/** Days since the workbook's day 0; a time alone is a fraction of a day. NaN for any other text. */
function serialOf(iso: string): number {
  const at = iso.length === 5 ? `1899-12-30T${iso}` : iso.replace(' ', 'T');
  return (Date.parse(at.length === 10 ? `${at}T00:00Z` : `${at}Z`) - FIRST_DAY) / DAY_MS;
}

/** Makes a name that a workbook allows for a sheet. */
function sheetName(name: string): string {
  const plain = cleanText(name)
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '')
    .slice(0, LONGEST_NAME)
    .trim();
  return plain === '' ? 'CLASI' : plain;
}

/** Every text stays a text: a spreadsheet computes none of them. */
function toCell(cell: Cell) {
  const value = cleanText(cellText(cell));
  if (value === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'object' && 'figure' in cell)
    return { value: cell.figure, type: Number, format: FIGURES[cell.decimals] };
  const format = typeof cell === 'object' ? FORMATS[cell.iso.length] : undefined;
  const serial = format === undefined ? Number.NaN : serialOf(value);
  if (format !== undefined && !Number.isNaN(serial))
    return { value: serial, type: Number, format, align: 'left' as const };
  return { value, type: String, wrap: value.length > WIDEST || value.includes('\n') };
}

/** What a cell holds, in as many pieces as a workbook needs; a letter is never parted. */
function piecesOf(cell: Cell): readonly Cell[] {
  if (typeof cell !== 'string' || cell.length <= LONGEST_TEXT) return [cell];
  const pieces: string[] = [];
  for (let at = 0; at < cell.length; ) {
    const isParted = /[\ud800-\udbff]/.test(cell.charAt(at + LONGEST_TEXT - 1));
    const end = at + LONGEST_TEXT - (isParted ? 1 : 0);
    pieces.push(cell.slice(at, end));
    at = end;
  }
  return pieces;
}

/** A row whose texts are longer than a cell may be goes on in the rows below it. */
function rowsOf(row: readonly Cell[]): readonly (readonly Cell[])[] {
  const pieces = row.map(piecesOf);
  const count = pieces.reduce((most, { length }) => Math.max(most, length), 1);
  return Array.from({ length: count }, (_, at) => pieces.map((each) => each[at] ?? ''));
}

/** Length of the longest line in a column. */
function widthOf({ columns, rows }: Table, index: number): number {
  const texts = [columns[index] ?? '', ...rows.map((row) => cellText(row[index] ?? ''))];
  const longest = texts
    .flatMap((text) => text.split('\n'))
    .reduce((most, line) => Math.max(most, line.length), 0);
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}

function sheetOf(table: Table, sheet: string) {
  const head = table.columns.map((value) => ({
    value,
    type: String,
    fontWeight: 'bold' as const,
    wrap: true,
    alignVertical: 'top' as const,
  }));
  const rows = table.rows.flatMap(rowsOf).map((row) =>
    row.map((cell) => {
      const made = toCell(cell);
      return made === null ? null : { ...made, alignVertical: 'top' as const };
    }),
  );
  // What stands above runs on over the empty cells beside it. It would fill a small window if it stayed in view.
  const above = rowsAbove(table).map((row, at) =>
    row.map((line) =>
      line === ''
        ? null
        : { value: cleanText(line), type: String, ...(at === 0 ? { fontWeight: 'bold' as const } : {}) },
    ),
  );
  return {
    data: [...above, head, ...rows],
    sheet,
    columns: table.columns.map((_, index) => ({ width: widthOf(table, index) })),
    ...(above.length === 0 ? { stickyRowsCount: 1 } : {}),
  };
}

/** What a workbook says of itself: as its first table does. */
function aboutOf(about: TableAbout | undefined): WorkbookAbout | undefined {
  if (about === undefined) return undefined;
  const { title, marking, lines } = about;
  return { title, subject: marking, description: lines.join('\n') };
}

/** Tables as a workbook with a sheet for each: bold titles that stay visible, dates and times that can be computed with. */
export async function workbookOf(
  tables: readonly Table[],
  about: WorkbookAbout | undefined = aboutOf(tables[0]?.about),
): Promise<Blob> {
  const names = new Set<string>();
  const sheets = tables.map((table, at) => {
    const plain = sheetName(table.name);
    // No two sheets of a workbook have one name, whatever its letters' case.
    const end = ` ${at + 1}`;
    const name = names.has(plain.toLowerCase()) ? plain.slice(0, LONGEST_NAME - end.length) + end : plain;
    names.add(name.toLowerCase());
    return sheetOf(table, name);
  });
  return writeWorkbook(sheets, about === undefined ? {} : { features: [aboutFeature(about)] }).toBlob();
}

/** A table as a workbook with one sheet. */
export function workbookFile(table: Table): Promise<Blob> {
  return workbookOf([table]);
}
