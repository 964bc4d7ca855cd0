import { sqliteFaultOf } from '../compartment/sqlite-fault.ts';
import type { StorageFault } from '../compartment/storage-error.ts';
import { OperatorError } from './operator-error.ts';

const SYSTEM: Readonly<Record<string, StorageFault>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'read_only',
  EACCES: 'read_only',
  EPERM: 'read_only',
  EIO: 'unreachable',
};

/** What is wrong with the disk; null for any other fault. */
export function storageFaultOf(error: unknown): StorageFault | null {
  const fault = sqliteFaultOf(error);
  if (fault !== null) return fault;
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? (SYSTEM[code] ?? null) : null;
}

/** One sentence for the operator: what is wrong, and what to do. */
export function storageSentence(fault: StorageFault, path: string): string {
  const sentences: Record<StorageFault, string> = {
    full: `The disk under ${path} is full; make room there, nothing that was confirmed is lost.`,
    read_only: `${path} cannot be written by this user; mount it writable, and let the folder and all in it belong to the user that runs the server.`,
    damaged: `${path} is damaged or is no database; restore the whole folder from a backup with npm run restore.`,
    unreachable: `${path} cannot be opened or its disk does not answer; check the disk and that the path is right.`,
  };
  return sentences[fault];
}

/** The error to throw instead: one sentence if the disk is at fault, anything else unchanged. */
export function asOperatorError(error: unknown, path: string): unknown {
  const fault = error instanceof OperatorError ? null : storageFaultOf(error);
  return fault === null ? error : new OperatorError(storageSentence(fault, path));
}
