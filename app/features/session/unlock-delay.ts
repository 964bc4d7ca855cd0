import type { Clock } from '#shared/kernel/ids.ts';

const FREE_MISSES = 2;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 5 * 60_000;

/** Milliseconds between the last of so many wrong attempts and the next one: two are free, then it doubles. */
export function waitAfter(misses: number): number {
  if (misses <= FREE_MISSES) return 0;
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (misses - FREE_MISSES - 1));
}

export interface UnlockDelay {
  /** Milliseconds still to wait. */
  left(): number;
  miss(): void;
  clear(): void;
}

/** Remembers the misses of one person on this phone, also across a restart. */
export function createUnlockDelay({
  profile,
  storage,
  clock,
}: {
  profile: string;
  storage: Storage;
  clock: Clock;
}): UnlockDelay {
  const key = `clasi.misses.${profile}`;

  function read(): { misses: number; at: number } {
    const [misses, at] = (storage.getItem(key) ?? '').split(' ').map(Number);
    return { misses: misses || 0, at: at || 0 };
  }

  return {
    left() {
      const { misses, at } = read();
      // A clock that was set back must neither end the wait nor make it last for days.
      const since = Math.max(0, clock() - at);
      return Math.max(0, waitAfter(misses) - since);
    },
    miss: () => storage.setItem(key, `${read().misses + 1} ${clock()}`),
    clear: () => storage.removeItem(key),
  };
}
