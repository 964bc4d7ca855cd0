import { StorageError, type StorageFault } from '../compartment/storage-error.ts';
import { storageSentence } from './storage-fault.ts';

export interface StorageWatch {
  /** Takes notice of a fault of the disk; false where it is another one. */
  notes(error: unknown): boolean;
  /** Tries again while the last word was a fault. */
  state(): StorageFault | null;
}

/**
 * Knows whether the disk takes anything. A fault and its end are one line each, however many requests meet it.
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
      // Damage does not mend itself, and that a write succeeds somewhere says nothing of it.
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
