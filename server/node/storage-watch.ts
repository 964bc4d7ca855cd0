import { StorageError, type StorageFault } from '../compartment/storage-error.ts';
import { storageSentence } from './storage-fault.ts';

export interface StorageWatch {
  /** Notes a fault of the disk; false if it is another fault. */
  notes(error: unknown): boolean;
  /** Probes again while the last attempt failed. */
  state(): StorageFault | null;
}

/**
 * Knows whether the disk accepts writes. A fault and its end are one line each in the log, however many requests meet
 * it.
 * @param probe writes something; throws a `StorageError` while the disk takes nothing
 */
export function createStorageWatch({
  path,
  probe,
  say,
}: {
  path: string;
  probe: () => void;
  say: (sentence: string) => void;
}): StorageWatch {
  let fault: StorageFault | null = null;
  return {
    notes(error) {
      if (!(error instanceof StorageError)) return false;
      if (error.fault !== fault) {
        fault = error.fault;
        say(storageSentence(fault, path));
      }
      return true;
    },
    state() {
      // Damage does not repair itself, and a successful write elsewhere says nothing about it.
      if (fault === null || fault === 'damaged') return fault;
      try {
        probe();
        fault = null;
        say(`${path} can be written again.`);
      } catch (error) {
        if (!(error instanceof StorageError)) throw error;
      }
      return fault;
    },
  };
}
