import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/universal';
import { utcDay } from '#shared/kernel/days.ts';
import { MOST_ABOVE, type Sheet } from './cells.ts';
import { type ForeignKind, fileKind } from './file-kind.ts';
import { cleanWorkbook, HostileArchive } from './sheet-archive.ts';

export const MAX_FILE_BYTES = 2_000_000;
/** Rows and columns beyond what anybody types: more is not read into memory. */
const MAX_CELL_ROWS = 5_000;
const MAX_CELL_COLUMNS = 50;
export type FileFault = 'too_large' | 'empty_file' | 'unreadable' | ForeignKind;

/** How many of the expected column titles a row contains. */
export type CountTitles = (cells: readonly string[]) => number;

function textOfCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  return value instanceof Date ? utcDay(value.getTime()) : String(value);
}

/**
 * By its byte order mark; without one as UTF-8, and if it is not, in the encoding that spreadsheets of the region used
 * before.
 */
export function decode(buffer: ArrayBuffer): string {
  const [first, second] = new Uint8Array(buffer);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(buffer);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(buffer);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer);
  } catch {
    return new TextDecoder('windows-1252').decode(buffer);
  }
}

function shorten(rows: readonly (readonly unknown[])[]): string[][] {
  return rows.slice(0, MAX_CELL_ROWS).map((row) => row.slice(0, MAX_CELL_COLUMNS).map(textOfCell));
}

const DELIMITERS = [',', ';', '\t'] as const;

/** The delimiter of the titles is the delimiter of the file: other lines may be empty, and offices contain commas. */
function delimiterOf(text: string, countTitles: CountTitles): string {
  const lines = text.split(/\r\n|\r|\n/, MOST_ABOVE + 1);
  const tried = lines.flatMap((line) =>
    DELIMITERS.map((delimiter) => ({
      delimiter,
      titles: countTitles(Papa.parse<string[]>(line, { delimiter }).data[0] ?? []),
    })),
  );
  const best = tried.reduce((most, each) => (each.titles > most.titles ? each : most));
  if (best.titles > 0) return best.delimiter;
  const first = (lines.find((line) => line.trim() !== '') ?? '').replaceAll(/"[^"]*"/g, '');
  const countOf = (delimiter: string) => first.split(delimiter).length;
  return DELIMITERS.reduce<string>((best, each) => (countOf(each) > countOf(best) ? each : best), ',');
}

/** The cells of a text. A first line `sep=;`, which spreadsheets write for each other, names the delimiter and is not a row. */
export function parseCsv(text: string, countTitles: CountTitles): Pick<Sheet, 'cells' | 'openQuote'> {
  const named = /^sep=(.)(\r\n|\r|\n)/i.exec(text);
  const rest = named === null ? text : text.slice(named[0].length);
  const delimiter = named?.[1] ?? delimiterOf(rest, countTitles);
  const { data, errors } = Papa.parse<string[]>(rest, { preview: MAX_CELL_ROWS, delimiter });
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  const above = named === null ? 1 : 2;
  return { cells: shorten(data), openQuote: open === undefined ? null : (open.row ?? 0) + above };
}

async function readParts(buffer: ArrayBuffer): Promise<Sheet[] | FileFault> {
  try {
    const sheets = await readWorkbook(await cleanWorkbook(buffer));
    // A chart sheet has no cells at all.
    return sheets.map(({ sheet, data }) => ({ name: sheet, cells: shorten(data ?? []), openQuote: null }));
  } catch (error) {
    const isTooMuch = error instanceof HostileArchive && error.message === 'too much comes out of it';
    return isTooMuch ? 'too_large' : 'unreadable';
  }
}

function isFilled({ cells }: Sheet): boolean {
  return cells.some((row) => row.some((cell) => cell.trim() !== ''));
}

/** The sheets of a file that have any content, as texts; for a formula its stored result, which we never compute. */
export async function readSheets(
  buffer: ArrayBuffer,
  countTitles: CountTitles,
): Promise<readonly Sheet[] | FileFault> {
  if (buffer.byteLength > MAX_FILE_BYTES) return 'too_large';
  if (buffer.byteLength === 0) return 'empty_file';
  const kind = fileKind(buffer);
  if (kind !== 'workbook' && kind !== 'text') return kind;
  const read = kind === 'workbook' ? await readParts(buffer) : readText(buffer, countTitles);
  if (typeof read === 'string') return read;
  const filled = read.filter(isFilled);
  return filled.length === 0 ? 'empty_file' : filled;
}

function readText(buffer: ArrayBuffer, countTitles: CountTitles): Sheet[] | FileFault {
  const text = decode(buffer);
  return text.includes('\0') ? 'unreadable' : [{ name: null, ...parseCsv(text, countTitles) }];
}
