import type { Cell, Table } from './sheets/cells.ts';

/** One column of a table, as the screen says it and as a file holds it. */
export interface TableColumn<Row> {
  readonly label: string;
  /** As a person reads it; left out: the column is in the file only. */
  readonly say?: (row: Row) => string;
  /** As a spreadsheet sorts it; left out: as it is said. Null: the column is on the screen only. */
  readonly cell?: ((row: Row) => Cell) | null;
}

interface ListPlan<Row> {
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  /** Column of the screen that names a row where there is no room for a table. */
  readonly title: number;
  /** How many of the first columns are said once above the rows that share them, where there is no table. */
  readonly shared?: number;
  /** Column whose figure stands beside the name. */
  readonly figure?: number;
  /** Column by one value of which a reader may take a part of the list. */
  readonly parted?: number;
  readonly isTotal?: (row: Row) => boolean;
  readonly isOverdue?: (row: Row) => boolean;
  /** Where the thing that a row speaks of is done. */
  readonly hrefOf?: (row: Row) => string | undefined;
  /** What is said where there is nothing, if not that nobody is on the list. */
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

/** One list as screen, paper and file show it. */
export interface ListTable
  extends Pick<ListPlan<never>, 'title' | 'shared' | 'figure' | 'parted' | 'empty' | 'hasPersonalData'> {
  readonly columns: readonly string[];
  readonly fileColumns: readonly string[];
  readonly rows: readonly ListedRow[];
}

function filedColumns<Row>(columns: readonly TableColumn<Row>[]) {
  return columns.flatMap(({ label, say, cell }) => {
    const of = cell === undefined ? say : (cell ?? undefined);
    return of === undefined ? [] : [{ label, of }];
  });
}

/** The rows as a file holds them. */
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

/** The list of a page: each row as it is said and as it is filed. */
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

/** What a reader may take apart: the values of the column that parts the list, in their order. */
export function partsOf({ parted, rows }: ListTable): readonly string[] {
  return parted === undefined ? [] : [...new Set(rows.map(({ said }) => said[parted] ?? ''))].sort();
}

/** Only the rows of one part, on the screen as in the file; the whole list for an empty one. */
export function partOf(table: ListTable, part: string): ListTable {
  const { parted } = table;
  if (parted === undefined || part === '') return table;
  return { ...table, rows: table.rows.filter(({ said }) => said[parted] === part) };
}

/** A list as a file to hand over. */
export function asFile(name: string, { fileColumns, rows }: ListTable): Table {
  return { name, columns: fileColumns, rows: rows.map(({ filed }) => filed) };
}
