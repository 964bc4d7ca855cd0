import Papa from 'papaparse';

/** What was copied from a spreadsheet, as its cells: tabs part the columns, and a line without tabs is one cell. */
export function pastedCells(text: string): readonly (readonly string[])[] {
  return Papa.parse<string[]>(text, { delimiter: '\t' }).data;
}
