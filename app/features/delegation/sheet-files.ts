import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/universal';
import writeWorkbook from 'write-excel-file/universal';
import { cleanWorkbook, HostileArchive } from './sheet-archive.ts';

export const MAX_FILE_BYTES = 2_000_000;
/** Rows and columns beyond what anybody types: more is not read into memory. */
const MAX_CELL_ROWS = 5_000;
const MAX_CELL_COLUMNS = 50;

export type FileFault = 'unreadable' | 'too_large';

function textOfCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

/** Spreadsheets of the region still write the older encoding. */
function decode(buffer: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer);
  } catch {
    return new TextDecoder('windows-1252').decode(buffer);
  }
}

function isWorkbook(buffer: ArrayBuffer): boolean {
  const [first, second] = new Uint8Array(buffer, 0, Math.min(2, buffer.byteLength));
  return first === 0x50 && second === 0x4b;
}

function shorten(rows: readonly (readonly unknown[])[]): string[][] {
  return rows.slice(0, MAX_CELL_ROWS).map((row) => row.slice(0, MAX_CELL_COLUMNS).map(textOfCell));
}

const DELIMITERS = [',', ';', '\t'] as const;

/** What parts the titles parts the cells: later lines may be empty, and offices have commas of their own. */
function delimiterOf(text: string): string {
  const titles = /^\s*(.*)/.exec(text)?.[1]?.replaceAll(/"[^"]*"/g, '') ?? '';
  const countOf = (delimiter: string) => titles.split(delimiter).length;
  return DELIMITERS.reduce<string>((best, each) => (countOf(each) > countOf(best) ? each : best), ',');
}

/** A first line `sep=;`, which spreadsheets write for one another, names the delimiter and is no row. */
function parseCsv(text: string): string[][] {
  const named = /^sep=(.)\r?\n/i.exec(text);
  const rest = named === null ? text : text.slice(named[0].length);
  const delimiter = named?.[1] ?? delimiterOf(rest);
  return Papa.parse<string[]>(rest, { preview: MAX_CELL_ROWS, delimiter }).data;
}

/** The cells of a file as texts; of a formula its last result, which nothing here computes. */
export async function readCells(buffer: ArrayBuffer): Promise<string[][] | FileFault> {
  if (buffer.byteLength > MAX_FILE_BYTES) return 'too_large';
  if (!isWorkbook(buffer)) {
    const text = decode(buffer);
    if (text.includes('\0')) return 'unreadable';
    return shorten(parseCsv(text));
  }
  try {
    const [sheet] = await readWorkbook(await cleanWorkbook(buffer));
    return sheet === undefined ? 'unreadable' : shorten(sheet.data);
  } catch (error) {
    if (error instanceof HostileArchive)
      return error.message === 'too much comes out of it' ? 'too_large' : 'unreadable';
    return 'unreadable';
  }
}

/** Every cell is a text: a spreadsheet computes none of them. */
export async function writeExcel(rows: readonly (readonly string[])[]): Promise<Blob> {
  const [header = [], ...rest] = rows;
  const cells = [
    header.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...rest.map((row) => row.map((value) => (value === '' ? null : { value, type: String }))),
  ];
  return writeWorkbook(cells, { columns: header.map(() => ({ width: 28 })) }).toBlob();
}
