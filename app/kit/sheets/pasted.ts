/** A quoted cell is one only if its last quote ends the cell; inside it a quote is written twice, and no tab stands. */
const CELL = /"([^"\t]*(?:""[^"\t]*)*)"(?=[\t\r\n]|$)|([^\t\r\n]*)/y;
const BREAK = /\r\n|[\t\r\n]/y;

/**
 * What was copied from a spreadsheet, as its cells: tabs part the columns, and a line without tabs is one cell. A cell
 * with lines of its own comes quoted; a quote that only begins a cell is a part of its text.
 */
export function pastedCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (let at = 0; ; ) {
    CELL.lastIndex = at;
    const [whole = '', quoted, plain = ''] = CELL.exec(text) ?? [];
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    BREAK.lastIndex = at + whole.length;
    const [parts] = BREAK.exec(text) ?? [];
    if (parts === undefined) return rows;
    if (parts !== '\t') rows.push([]);
    at += whole.length + parts.length;
  }
}
