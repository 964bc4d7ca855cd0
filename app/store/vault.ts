import { type Bytes, fromUtf8, joinBytes, toUtf8 } from './bytes.ts';
import { createLockedError, createNewerError } from './errors.ts';
import type { SealedRow, TableName } from './rows.ts';
import { importSealKey, seal, unseal } from './seal.ts';
import { NEWEST_SEGMENT, readSegment } from './segment-row.ts';

/** Encrypts and decrypts rows while unlocked. The data key is only here and never extractable. */
export interface Vault {
  readonly isOpen: boolean;
  /** Takes the raw key and overwrites it. */
  unlock(raw: Bytes): Promise<void>;
  /** Drops the key and tells all holders of decrypted data to drop it too. */
  lock(): void;
  onLock(listener: () => void): () => void;
  seal(place: string, bytes: Bytes): Promise<Bytes>;
  unseal(place: string, box: Bytes): Promise<Bytes>;
  sealRow(row: { table: TableName; id: string; at: number; value: unknown }): Promise<SealedRow>;
  /**
   * The same for what is written already, as text or as bytes; of an earlier format if `v` says so. One of several
   * `parts` opens only together with all the others.
   */
  sealContent(row: {
    table: TableName;
    id: string;
    at: number;
    content: string | Bytes;
    v?: number;
    parts?: number;
  }): Promise<SealedRow>;
  /** @throws CodedError `store.damaged`, `store.locked`, `store.newer` */
  openRow<T>(table: TableName, row: SealedRow): Promise<T>;
  /** The same for a value in several rows, given in their order. */
  openRows<T>(table: TableName, rows: readonly SealedRow[]): Promise<T>;
}

/** The newest format by table. One is added with its conversion below; encrypted rows are never rewritten for it. */
const FORMATS: Readonly<Record<TableName, number>> = {
  segments: NEWEST_SEGMENT,
  outbox: 1,
  boxes: 1,
  slips: 1,
  receipts: 1,
  drafts: 1,
  attachments: 1,
  records: 1,
  cursors: 1,
  meta: 1,
  keyring: 1,
};

/** A part names how many there are, and by its id which one it is: without the last ones the rest is no shorter value. */
function placeOf({ table, id, parts }: { table: TableName; id: string; parts: number }): string {
  return parts === 1 ? `${table}|${id}` : `${table}|${id}|${parts}`;
}

/** A value of a known format as what the program works with. Of most tables there is one: JSON of just that. */
function read<T>({ table, v, bytes }: { table: TableName; v: number; bytes: Bytes }): T {
  return (table === 'segments' ? readSegment(v, bytes) : JSON.parse(fromUtf8(bytes))) as T;
}

/** @param onOpen sees the raw key before it is overwritten, and must not keep it */
export function createVault({ onOpen }: { onOpen?: (raw: Bytes) => void } = {}): Vault {
  let key: CryptoKey | null = null;
  const listeners = new Set<() => void>();

  function requireKey(): CryptoKey {
    if (key === null) throw createLockedError();
    return key;
  }

  async function sealContent({
    table,
    id,
    at,
    content,
    v = FORMATS[table],
    parts = 1,
  }: Parameters<Vault['sealContent']>[0]): Promise<SealedRow> {
    const bytes = typeof content === 'string' ? toUtf8(content) : content;
    const box = await seal({ key: requireKey(), place: placeOf({ table, id, parts }), bytes });
    return { id, v, at, box };
  }

  async function openRows<T>(table: TableName, rows: readonly SealedRow[]): Promise<T> {
    const v = Math.max(...rows.map((row) => row.v));
    if (v > FORMATS[table]) throw createNewerError({ table, format: v });
    const sealKey = requireKey();
    const parts = rows.length;
    const opened = await Promise.all(
      rows.map(({ id, box }) => unseal({ key: sealKey, place: placeOf({ table, id, parts }), box })),
    );
    return read<T>({ table, v, bytes: joinBytes(opened) });
  }

  return {
    get isOpen() {
      return key !== null;
    },
    async unlock(raw) {
      key = await importSealKey(raw);
      onOpen?.(raw);
      raw.fill(0);
    },
    lock() {
      key = null;
      for (const listener of [...listeners]) listener();
    },
    onLock(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    seal: async (place, bytes) => seal({ key: requireKey(), place, bytes }),
    unseal: async (place, box) => unseal({ key: requireKey(), place, box }),
    sealContent,
    sealRow: ({ value, ...row }) => sealContent({ ...row, content: JSON.stringify(value) }),
    openRow: (table, row) => openRows(table, [row]),
    openRows,
  };
}
