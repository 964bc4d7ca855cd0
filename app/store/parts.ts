import type { Bytes } from './bytes.ts';
import type { SealedRow, TableName } from './rows.ts';

/** Tables whose values may take several rows: the one of the id, then `id.1`, `id.2`… No id in them has a dot. */
export const IN_PARTS: ReadonlySet<TableName> = new Set(['segments']);

/**
 * Chromium keeps a value of 64 KiB or more in a file of its own beside the database, which takes longer to commit. The
 * seal and the rest of the row need what is left.
 */
const MOST_BYTES = 64_000;

export interface Part {
  readonly id: string;
  readonly content: Bytes;
  /** How many there are. */
  readonly parts: number;
}

/** Rows of one value, in order. If some are gone they do not open. */
export interface Whole {
  readonly id: string;
  readonly rows: readonly SealedRow[];
}

export function partId(id: string, part: number): string {
  return part === 0 ? id : `${id}.${part}`;
}

/** The id of the value that a row belongs to. */
export function wholeId(rowId: string): string {
  return rowId.split('.', 1)[0] ?? rowId;
}

function numberOf({ id }: SealedRow): number {
  const whole = wholeId(id);
  return id === whole ? 0 : Number(id.slice(whole.length + 1));
}

export function toParts(id: string, content: Bytes): Part[] {
  const parts = Math.max(1, Math.ceil(content.length / MOST_BYTES));
  return Array.from({ length: parts }, (_, part) => ({
    id: partId(id, part),
    content: content.subarray(part * MOST_BYTES, (part + 1) * MOST_BYTES),
    parts,
  }));
}

export function toWholes(table: TableName, rows: readonly SealedRow[]): Whole[] {
  if (!IN_PARTS.has(table)) return rows.map((row) => ({ id: row.id, rows: [row] }));
  const wholes = new Map<string, SealedRow[]>();
  for (const row of rows) {
    const id = wholeId(row.id);
    const known = wholes.get(id);
    if (known === undefined) wholes.set(id, [row]);
    else known.push(row);
  }
  return [...wholes].map(([id, found]) => ({
    id,
    rows: found.sort((left, right) => numberOf(left) - numberOf(right)),
  }));
}
