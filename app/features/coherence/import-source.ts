import { calendarInWorker } from '#app/kit/calendars/calendar-in-worker.ts';
import { isCalendar } from '#app/kit/calendars/read-calendar.ts';
import { MOST_ABOVE } from '#app/kit/sheets/cells.ts';
import type { ForeignKind } from '#app/kit/sheets/file-kind.ts';
import { pastedCells } from '#app/kit/sheets/pasted.ts';
import type { FileFault } from '#app/kit/sheets/read-sheets.ts';
import type { ORIGINS } from '#shared/coherence/coherence.schemas.ts';
import { cleanLine } from '#shared/kernel/text.ts';
import { countTitles, type ImportField } from './import-fields.ts';

/** More rows than this are not taken at once. */
export const MOST_ROWS = 2_000;
/** As long as the name of a source may be. */
const LONGEST_NAME = 200;
/** Bytes that say whether a file is a calendar. */
const LONGEST_START = 200;
type Origin = (typeof ORIGINS)[number];

/** A table that was read, from whatever it came. */
export interface Source {
  readonly kind: Origin;
  /** Name of the file; empty for what was pasted. */
  readonly name: string;
  /** Of a workbook. */
  readonly sheet: string | null;
  readonly head: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
  readonly cancelled: number;
  /** Events of a calendar that cannot be read. */
  readonly unread: number;
  readonly isCut: boolean;
  /** Of what repeats in a calendar, times in these days alone are read. */
  readonly window: { readonly from: string; readonly until: string } | null;
}
/** What it is called as a source: each sheet is one of its own, with numbers of its own. Null: nobody has named it. */
export function sourceNameOf({ name, sheet }: Pick<Source, 'name' | 'sheet'>): string | null {
  if (name === '') return null;
  return (sheet === null ? name : `${name} · ${sheet}`).slice(0, LONGEST_NAME);
}
export type SourceFault =
  | 'no_head'
  | 'empty'
  | 'too_large'
  | 'too_many'
  | 'unreadable'
  | 'calendar'
  | 'no_events'
  | 'nothing_pasted'
  | ForeignKind
  | OpenQuote;
/** The row in which a quote begins that never ends. */
export interface OpenQuote {
  readonly openQuote: number;
}
export type Own = ReadonlyMap<string, ImportField>;

/** The titles stand in the row that names most fields; in none, in the first that has anything. */
function tableIn(
  cells: readonly (readonly string[])[],
  of: Pick<Source, 'kind' | 'name' | 'sheet'>,
  own: Own,
): Source | SourceFault {
  const named = cells.slice(0, MOST_ABOVE + 1).map((row) => countTitles(row, own));
  const most = Math.max(0, ...named);
  const isFilled = (row: readonly string[]) => row.some((cell) => cell.trim() !== '');
  const at = most > 0 ? named.indexOf(most) : cells.findIndex(isFilled);
  const head = cells[at];
  if (head === undefined) return 'no_head';
  const rows = cells
    .map((row, index) => ({ row: index + 1, cells: row }))
    .slice(at + 1)
    .filter((row) => isFilled(row.cells));
  if (rows.length === 0) return 'empty';
  if (rows.length > MOST_ROWS) return 'too_many';
  return { ...of, head: head.map(cleanLine), rows, cancelled: 0, unread: 0, isCut: false, window: null };
}

async function calendarIn(
  asked: { text: string; today: string },
  of: { kind: Origin; name: string },
): Promise<Source | SourceFault> {
  try {
    const { rows, ...rest } = await calendarInWorker(asked);
    if (rows.length === 0) return rest.unread > 0 ? 'calendar' : 'no_events';
    const numbered = rows.map((cells, at) => ({ row: at + 1, cells }));
    return { ...of, ...rest, sheet: null, rows: numbered };
  } catch {
    return 'calendar';
  }
}

/** How columns are called, and the day: of what repeats in a calendar the times of now are read. */
export interface Reader {
  readonly own: Own;
  readonly today: string;
}

/** What is in a file: one table, or one of each sheet that has any rows. */
export async function readFile(file: File, { own, today }: Reader): Promise<readonly Source[] | SourceFault> {
  try {
    const { decode, MAX_FILE_BYTES, readSheets } = await import('#app/kit/sheets/read-sheets.ts');
    if (file.size > MAX_FILE_BYTES) return 'too_large';
    const buffer = await file.arrayBuffer();
    if (isCalendar(decode(buffer.slice(0, LONGEST_START)))) {
      const found = await calendarIn({ text: decode(buffer), today }, { kind: 'ics', name: file.name });
      return isSource(found) ? [found] : found;
    }
    const sheets = await readSheets(buffer, (cells) => countTitles(cells, own));
    if (typeof sheets === 'string') return faultOf(sheets);
    const open = sheets.find(({ openQuote }) => openQuote !== null)?.openQuote ?? null;
    if (open !== null) return { openQuote: open };
    const kind = sheets.some(({ name }) => name !== null) ? 'xlsx' : 'csv';
    const found = sheets.map(({ name, cells }) =>
      tableIn(cells, { kind, name: file.name, sheet: name }, own),
    );
    const tables = found.filter(isSource);
    return tables.length > 0 ? tables : (found.find(isFault) ?? 'empty');
  } catch {
    return 'unreadable';
  }
}
const isSource = (found: Source | SourceFault): found is Source =>
  typeof found === 'object' && 'head' in found;
const isFault = (found: Source | SourceFault): found is SourceFault => !isSource(found);
function faultOf(fault: FileFault): SourceFault {
  if (fault === 'empty_file') return 'empty';
  return fault;
}

/** What was pasted: the text of a calendar, or cells. */
export async function readPasted(text: string, { own, today }: Reader): Promise<Source | SourceFault> {
  if (text.trim() === '') return 'nothing_pasted';
  if (isCalendar(text)) return calendarIn({ text, today }, { kind: 'pasted', name: '' });
  const { parseCsv } = await import('#app/kit/sheets/read-sheets.ts');
  const count = (cells: readonly string[]) => countTitles(cells, own);
  // Whoever pastes the text of a file has commas or semicolons where a spreadsheet has tabs.
  const plain = text.includes('\t') ? null : parseCsv(text, count);
  const isParted = plain?.cells.slice(0, MOST_ABOVE + 1).some((row) => count(row) > 1) ?? false;
  if (plain !== null && isParted && plain.openQuote !== null) return { openQuote: plain.openQuote };
  const cells = plain !== null && isParted ? plain.cells : pastedCells(text);
  return tableIn(cells, { kind: 'pasted', name: '', sheet: null }, own);
}
