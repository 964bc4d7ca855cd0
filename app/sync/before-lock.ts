import { createLockedError } from '#app/store/errors.ts';

const PATIENCE_MS = 1_000;

/** Asks everything that still holds typed text to save it while the store is open. */
export interface BeforeLock {
  /** Returns a function that unregisters it. */
  add(flush: () => Promise<void>): () => void;
  readonly isEmpty: boolean;
  /** Resolves when all have saved or failed, and never later than a second: a lock must not wait for long. */
  whenSaved(): Promise<void>;
}

export function createBeforeLock({
  later,
}: {
  /** Runs something after a delay in ms; returns a function that cancels it. */
  later: (run: () => void, ms: number) => () => void;
}): BeforeLock {
  const flushes = new Set<() => Promise<void>>();
  return {
    add(flush) {
      // A new function, so that the same function registered twice counts twice.
      const own = () => flush();
      flushes.add(own);
      return () => flushes.delete(own);
    },
    get isEmpty() {
      return flushes.size === 0;
    },
    async whenSaved() {
      let stop: () => void = () => undefined;
      const patience = new Promise<void>((resolve) => {
        stop = later(resolve, PATIENCE_MS);
      });
      await Promise.race([Promise.allSettled([...flushes].map(async (flush) => flush())), patience]);
      stop();
    },
  };
}

/**
 * A store that is being opened may wait for its acts, and another tab of the person may be locked meanwhile.
 *
 * @throws CodedError `store.locked`, whatever a closed store itself threw
 */
export async function unlessLocked(opening: Promise<void>, isLocked: () => boolean): Promise<void> {
  try {
    await opening;
  } catch (error) {
    if (!isLocked()) throw error;
  }
  if (isLocked()) throw createLockedError();
}
