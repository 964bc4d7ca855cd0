import { CodedError } from '#shared/kernel/errors.ts';

/** What keeps a database from being written or read, though the program and the request are right. */
export const STORAGE_FAULTS = ['full', 'read_only', 'damaged', 'unreachable'] as const;
export type StorageFault = (typeof STORAGE_FAULTS)[number];

/**
 * The disk took nothing: whoever asked keeps what they have and asks again. Nothing of the request was written; only
 * the operator can help.
 */
export class StorageError extends CodedError {
  readonly fault: StorageFault;
  constructor({ fault, cause }: { fault: StorageFault; cause: unknown }) {
    super({ code: `storage.${fault}`, status: 503 });
    this.name = 'StorageError';
    this.fault = fault;
    this.cause = cause;
  }
}
