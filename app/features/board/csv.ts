import Papa from 'papaparse';

/** Without it Excel takes UTF-8 for the alphabet of its own country. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet would take for a formula, in whichever width; a text of several lines is one, too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A table as a file that spreadsheets open; what begins like a formula is only text in it. */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return (
    BYTE_ORDER_MARK +
    Papa.unparse(rows as (string | number)[][], { escapeFormulae: FORMULA, newline: '\r\n' })
  );
}
