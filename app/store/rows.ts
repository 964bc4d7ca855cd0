/** Tables of one person's database on this device. */
const TABLES = [
  'segments',
  'outbox',
  'boxes',
  'slips',
  'receipts',
  'drafts',
  'attachments',
  'records',
  'cursors',
  'meta',
  'keyring',
] as const;
export type TableName = (typeof TABLES)[number];

/** A sealed row. In clear are only its id, its format and when it was written. */
export interface SealedRow {
  readonly id: string;
  /** Format of what is inside the box; older ones are converted when read. */
  readonly v: number;
  /** Milliseconds since 1970 by this device's clock. */
  readonly at: number;
  readonly box: Uint8Array<ArrayBuffer>;
}

/** A row that may be read without unlocking. */
export interface OpenRow {
  readonly id: string;
  readonly value: unknown;
}

export interface Write {
  readonly table: TableName;
  readonly put?: readonly (SealedRow | OpenRow)[];
  readonly drop?: readonly string[];
}

/** All of it or none of it. */
export type Unit = readonly Write[];
