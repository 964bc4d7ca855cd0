import Papa from 'papaparse';

/** The cells of a CSV text, whatever its delimiter and line ends are; empty lines are left out. */
export function csvRows(text: string): string[][] {
  return Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
}

/** The same as text, for programs: spreadsheets may take a cell for a formula (`csvFile` is for people). */
export function csvText(rows: readonly (readonly string[])[]): string {
  return Papa.unparse(
    rows.map((row) => [...row]),
    { newline: '\n' },
  );
}
