import Papa from 'papaparse';
import { escapeCell } from './cells.ts';

/** Without it Excel takes UTF-8 for the alphabet of its own country. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Where a spreadsheet parts cells at semicolons, a quoted cell is cut within: what follows must not be a formula. */
const WITHIN = /([;\t\r\n]"*)([=+\-@＝＋－＠])/g;

/** A table as a file that spreadsheets open; what begins like a formula is only text in it. */
export function csvFile(rows: readonly (readonly string[])[]): Blob {
  const text = Papa.unparse(
    rows.map((row) => row.map((cell) => escapeCell(cell).replace(WITHIN, "$1'$2"))),
    { quotes: true, newline: '\r\n' },
  );
  return new Blob([`${BYTE_ORDER_MARK}${text}\r\n`], { type: 'text/csv;charset=utf-8' });
}
