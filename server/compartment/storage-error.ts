import { CodedError } from '#shared/kernel/errors.ts';

/** Why a database cannot be written or read, although program and request are right. */
export const STORAGE_FAULTS = ['full', 'read_only', 'damaged', 'unreachable'] as const;
export type StorageFault = (typeof STORAGE_FAULTS)[number];

const ANSWERS: Readonly<Record<StorageFault, { code: string }>> = {
  full: { code: 'storage.full' },
  read_only: { code: 'storage.read_only' },
  damaged: { code: 'storage.damaged' },
  unreachable: { code: 'storage.unreachable' },
};

/**
 * The disk took nothing: the caller keeps what they have and retries. Nothing of the request was written; only the
 * operator can help.
 */
export class StorageError extends CodedError {
  readonly fault: StorageFault;
  constructor({ fault, cause }: { fault: StorageFault; cause: unknown }) {
    super({ ...ANSWERS[fault], status: 503 });
    this.name = 'StorageError';
    this.fault = fault;
    this.cause = cause;
  }
}

/**
 * One of several works in a transaction, of which each has its own answer.
 * @throws StorageError: what was written before it is lost as well
 */
export function settledOf<T>(work: () => T): PromiseSettledResult<T> {
  try {
    return { status: 'fulfilled', value: work() };
  } catch (reason) {
    if (reason instanceof StorageError) throw reason;
    return { status: 'rejected', reason };
  }
}
