import { StorageError, type StorageFault } from './storage-error.ts';

/** Primary result codes of SQLite. */
const FAULTS: Readonly<Record<number, StorageFault>> = {
  8: 'read_only',
  10: 'unreachable',
  11: 'damaged',
  13: 'full',
  14: 'unreachable',
  26: 'damaged',
};
/** SQLITE_IOERR_SHMSIZE: no space for the index beside the write-ahead log. */
const NO_ROOM_BESIDE_THE_LOG = 4874;

/** What an error of `node:sqlite` says of the disk; null if it is about the statement. */
export function sqliteFaultOf(error: unknown): StorageFault | null {
  if (error instanceof StorageError) return error.fault;
  const { code, errcode } = (error ?? {}) as { code?: unknown; errcode?: unknown };
  if (code !== 'ERR_SQLITE_ERROR' || typeof errcode !== 'number') return null;
  return errcode === NO_ROOM_BESIDE_THE_LOG ? 'full' : (FAULTS[errcode & 0xff] ?? null);
}

/** Does `work`; throws faults of the disk as `StorageError`, everything else unchanged. */
export function withStorage<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const fault = error instanceof StorageError ? null : sqliteFaultOf(error);
    throw fault === null ? error : new StorageError({ fault, cause: error });
  }
}
