import type { Table } from '#app/kit/sheets/cells.ts';

/** A table as text for spreadsheets, in which none takes a cell for a formula. Its writer is loaded when it is needed. */
export async function asCsv(table: Pick<Table, 'columns' | 'rows'>): Promise<Blob> {
  return (await import('#app/kit/sheets/csv.ts')).csvFile(table);
}

/** The same for people: every figure is a number with the sign for decimals of the reader's country. */
export async function asWorkbook(table: Table): Promise<Blob> {
  return (await import('#app/kit/sheets/workbook.ts')).workbookFile(table);
}
