import type { Cell, Table } from '#app/kit/sheets/cells.ts';
import { filedColumns, type TableColumn } from '#app/kit/sheets/file-table.ts';

interface ListPlan<Row> {
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  /** The column that names a row on the screen if there is no room for a table. */
  readonly title: number;
  /** How many of the first columns are shown once above the rows that share them, if there is no table. */
  readonly shared?: number;
  /** Column whose number is shown beside the name. */
  readonly figure?: number;
  /** Column that readers can filter the list by. */
  readonly parted?: number;
  readonly isTotal?: (row: Row) => boolean;
  readonly isOverdue?: (row: Row) => boolean;
  /** The page where people act on the thing of a row. */
  readonly hrefOf?: (row: Row) => string | undefined;
  /** What an empty list says, if not that nobody is on it. */
  readonly empty?: string;
  readonly hasPersonalData?: boolean;
}

export interface ListedRow {
  readonly said: readonly string[];
  readonly filed: readonly Cell[];
  readonly isTotal: boolean;
  readonly isOverdue: boolean;
  readonly href: string | undefined;
}

/** One list as screen, paper and file. */
export interface ListTable
  extends Pick<ListPlan<never>, 'title' | 'shared' | 'figure' | 'parted' | 'empty' | 'hasPersonalData'> {
  readonly columns: readonly string[];
  readonly fileColumns: readonly string[];
  readonly rows: readonly ListedRow[];
}

/** The list of a page: each row as text and as file cells. */
export function listTable<Row>({
  columns,
  rows,
  isTotal,
  isOverdue,
  hrefOf,
  ...rest
}: ListPlan<Row>): ListTable {
  const said = columns.flatMap(({ label, say }) => (say === undefined ? [] : [{ label, say }]));
  const filed = filedColumns(columns);
  return {
    ...rest,
    columns: said.map(({ label }) => label),
    fileColumns: filed.map(({ label }) => label),
    rows: rows.map((row) => ({
      said: said.map(({ say }) => say(row)),
      filed: filed.map(({ of }) => of(row)),
      isTotal: isTotal?.(row) === true,
      isOverdue: isOverdue?.(row) === true,
      href: hrefOf?.(row),
    })),
  };
}

/** What a reader can filter by: the values of the filter column, in their order. */
export function partsOf({ parted, rows }: ListTable): readonly string[] {
  return parted === undefined ? [] : [...new Set(rows.map(({ said }) => said[parted] ?? ''))].sort();
}

/** Only the rows with one value, both on screen and in the file; the whole list for an empty one. */
export function partOf(table: ListTable, part: string): ListTable {
  const { parted } = table;
  if (parted === undefined || part === '') return table;
  return { ...table, rows: table.rows.filter(({ said }) => said[parted] === part) };
}

/** A list as a file to export. */
export function asFile(name: string, { fileColumns, rows }: ListTable): Table {
  return { name, columns: fileColumns, rows: rows.map(({ filed }) => filed) };
}
