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

/** An encrypted row. Only its id, its format and the time of writing are readable. */
export interface SealedRow {
  readonly id: string;
  /** Format of the encrypted content; older ones are converted when read. */
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

/** All or nothing. */
export type Unit = readonly Write[];
