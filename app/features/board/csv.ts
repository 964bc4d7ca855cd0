import Papa from 'papaparse';

/** Without it Excel takes UTF-8 for the alphabet of its own country. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A table as a file that spreadsheets open; what begins like a formula is only text in it. */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return (
    BYTE_ORDER_MARK + Papa.unparse(rows as (string | number)[][], { escapeFormulae: true, newline: '\r\n' })
  );
}
