const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
/** A figure, a pair of them as a place on the map, or a telephone: no spreadsheet computes anything from it. */
const FIGURES = /^[+-]\d[\d ]*([.,]\d+)?([,;] ?[+-]?\d+([.,]\d+)?){0,3}$/;
/**
 * A reader with another delimiter splits inside a quoted cell: what follows must not be a formula. A list with dashes or
 * a coordinate is none; what calls a function or another program is.
 */
const WITHIN = /([,;\t\r\n]"*)(?=[=＝]|[+\-@＋－＠]\S[^,;\t\r\n]*[(|!])/g;

/** A date, a time or both, without a zone, as a spreadsheet sorts it: `2026-10-13`, `2026-10-13 18:40`, `18:40`. */
export interface Moment {
  readonly iso: string;
}
/** A figure as it is printed, with so many decimals: `8.0` has one. */
export interface Figure {
  readonly figure: number;
  readonly decimals: 0 | 1 | 2 | 3;
}
export type Cell = string | number | Moment | Figure;

/** What a table is, for whoever gets the file alone: above its titles, and in the properties of its workbook. */
export interface TableAbout {
  /** Who may read it, or from when: the first line, and first in what a list of files shows. */
  readonly marking: string;
  readonly title: string;
  /** Of what and up to when it is, who is missing in it: a line each. */
  readonly lines: readonly string[];
}

/** A table to export as a file. */
export interface Table {
  /** Name of the sheet, in the reader's language. */
  readonly name: string;
  readonly about?: TableAbout;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** One sheet as read from a file. */
export interface Sheet {
  /** Null if the file has only one sheet and no name for it. */
  readonly name: string | null;
  readonly cells: readonly (readonly string[])[];
  /** The row, from 1, in which a quote begins that never ends: all that follows is in its cell. Null: there is none. */
  readonly openQuote: number | null;
}

/** Rows that may stand above the column titles: what the file is, for whom, from when. */
export const MOST_ABOVE = 20;

/** The rows above the titles, one cell each; an empty one parts them from the table. */
export function rowsAbove({ about }: Pick<Table, 'about'>): readonly (readonly string[])[] {
  return about === undefined ? [] : [about.marking, about.title, ...about.lines, ''].map((line) => [line]);
}

export function cellText(cell: Cell): string {
  if (typeof cell !== 'object') return String(cell);
  return 'iso' in cell ? cell.iso : cell.figure.toFixed(cell.decimals);
}

/** A cell that no spreadsheet takes for a formula. */
export function escapeCell(text: string): string {
  return FORMULA.test(text) && !FIGURES.test(text) ? `'${text}` : text;
}

/** A value for a file of text, in which no reader finds a formula, wherever it splits the line. */
export function harmless(text: string): string {
  return escapeCell(text).replace(WITHIN, "$1'");
}

/** The content of the cell before it was made harmless. */
export function unescapeCell(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
