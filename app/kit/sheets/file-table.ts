import type { Cell, Table } from './cells.ts';

/** One column of a table, as the screen shows it and as a file contains it. */
export interface TableColumn<Row> {
  readonly label: string;
  /** The text for people; omitted: the column is only in the file. */
  readonly say?: (row: Row) => string;
  /** The value for a spreadsheet to sort; omitted: same as the text. Null: the column is only on the screen. */
  readonly cell?: ((row: Row) => Cell) | null;
}

/** The columns that a file has, each with its value. */
export function filedColumns<Row>(columns: readonly TableColumn<Row>[]) {
  return columns.flatMap(({ label, say, cell }) => {
    const of = cell === undefined ? say : (cell ?? undefined);
    return of === undefined ? [] : [{ label, of }];
  });
}

/** The rows for a file. */
export function fileTable<Row>({
  columns,
  rows,
}: {
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
}): Pick<Table, 'columns' | 'rows'> {
  const filed = filedColumns(columns);
  return {
    columns: filed.map(({ label }) => label),
    rows: rows.map((row) => filed.map(({ of }) => of(row))),
  };
}
