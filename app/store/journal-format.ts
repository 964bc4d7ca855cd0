import { type Bytes, fromUtf8, toUtf8 } from './bytes.ts';
import type { SealedRow } from './rows.ts';

/** By index in the file's entries: only append. */
export const JOURNALLED = ['outbox', 'drafts', 'boxes'] as const;
export type JournalTable = (typeof JOURNALLED)[number];

/** One change to the second copy: an encrypted row as also written to the database, or its deletion. */
export type JournalEntry =
  | { readonly table: JournalTable; readonly row: SealedRow }
  | { readonly table: JournalTable; readonly drop: string };

export interface JournalRecord {
  /** Order across the files of several tabs. */
  readonly stamp: number;
  readonly entries: readonly JournalEntry[];
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (CRC_TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

const HEAD = 8;

/** Fills in the checksum that `layOutRecord` left open. */
export function withChecksum(record: Bytes): Bytes {
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  view.setUint32(4, crc32(record.subarray(HEAD)), true);
  return record;
}

/**
 * length | crc32 | stamp | entries: kind, table, id, and for a row format, time, box. Little-endian. The checksum is
 * left open: of a thousand rows it takes longer than all the rest, and the worker that writes them has time.
 */
export function layOutRecord({ stamp, entries }: JournalRecord): Bytes {
  const ids = entries.map((entry) => toUtf8('row' in entry ? entry.row.id : entry.drop));
  let size = 8;
  for (const [index, entry] of entries.entries()) {
    size += 4 + (ids[index]?.length ?? 0) + ('row' in entry ? 14 + entry.row.box.length : 0);
  }
  const bytes = new Uint8Array(HEAD + size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, size, true);
  view.setFloat64(HEAD, stamp, true);
  let at = HEAD + 8;
  for (const [index, entry] of entries.entries()) {
    const id = ids[index] ?? new Uint8Array(0);
    view.setUint8(at, 'row' in entry ? 1 : 0);
    view.setUint8(at + 1, JOURNALLED.indexOf(entry.table));
    view.setUint16(at + 2, id.length, true);
    bytes.set(id, at + 4);
    at += 4 + id.length;
    if (!('row' in entry)) continue;
    view.setUint16(at, entry.row.v, true);
    view.setFloat64(at + 2, entry.row.at, true);
    view.setUint32(at + 10, entry.row.box.length, true);
    bytes.set(entry.row.box, at + 14);
    at += 14 + entry.row.box.length;
  }
  return bytes;
}

function decodePayload(payload: Bytes): JournalRecord {
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  const entries: JournalEntry[] = [];
  let at = 8;
  while (at < payload.length) {
    const isRow = view.getUint8(at) === 1;
    const table = JOURNALLED[view.getUint8(at + 1)] ?? 'outbox';
    const length = view.getUint16(at + 2, true);
    const id = fromUtf8(payload.subarray(at + 4, at + 4 + length));
    at += 4 + length;
    if (!isRow) {
      entries.push({ table, drop: id });
      continue;
    }
    const size = view.getUint32(at + 10, true);
    const box = payload.slice(at + 14, at + 14 + size);
    const row = { id, v: view.getUint16(at, true), at: view.getFloat64(at + 2, true), box };
    entries.push({ table, row });
    at += 14 + size;
  }
  return { stamp: view.getFloat64(0, true), entries };
}

/**
 * Whole records from the start of a file; whatever follows the first incomplete or damaged one was never reported as
 * saved.
 */
export function decodeRecords(bytes: Bytes): { records: JournalRecord[]; isTorn: boolean } {
  const records: JournalRecord[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at + HEAD <= bytes.length) {
    const size = view.getUint32(at, true);
    const payload = bytes.subarray(at + HEAD, at + HEAD + size);
    if (size < 8 || payload.length < size || crc32(payload) !== view.getUint32(at + 4, true)) break;
    records.push(decodePayload(payload));
    at += HEAD + size;
  }
  return { records, isTorn: at < bytes.length };
}
