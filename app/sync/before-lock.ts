const PATIENCE_MS = 1_000;

/** Whatever still holds something typed is asked to save it while the store is open. */
export interface BeforeLock {
  /** Returns how to take it out again. */
  add(flush: () => Promise<void>): () => void;
  readonly isEmpty: boolean;
  /** Resolves when all have saved or failed, and never later than a second: a lock that waits is no lock. */
  settle(): Promise<void>;
}

export function createBeforeLock({
  later,
}: {
  /** Runs something after so many milliseconds; returns how to stop that. */
  later: (run: () => void, ms: number) => () => void;
}): BeforeLock {
  const flushes = new Set<() => Promise<void>>();
  return {
    add(flush) {
      // Of its own, so that the same function given twice is two.
      const own = () => flush();
      flushes.add(own);
      return () => flushes.delete(own);
    },
    get isEmpty() {
      return flushes.size === 0;
    },
    async settle() {
      let stop: () => void = () => undefined;
      const patience = new Promise<void>((resolve) => {
        stop = later(resolve, PATIENCE_MS);
      });
      await Promise.race([Promise.allSettled([...flushes].map(async (flush) => flush())), patience]);
      stop();
    },
  };
}
