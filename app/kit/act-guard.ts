import { type Accessor, createSignal } from 'solid-js';

export interface ActGuard {
  /** Whether an act of this guard is under way. */
  readonly isBusy: Accessor<boolean>;
  /**
   * Does `work`, unless the same thing is under way or has ended the guard: then it does nothing and returns null.
   *
   * @param of what the act is about, if one page acts on many things at once: each has its own turn
   */
  once<T>(work: () => Promise<T>, of?: string): Promise<T | null>;
  /** The act opened another page: until this one is gone, taps do nothing. */
  end(): void;
}

/** One act at a time: the second tap of a double tap does not start a second act. */
export function createActGuard(): ActGuard {
  const running = new Set<string>();
  const [count, setCount] = createSignal(0);
  let hasEnded = false;
  return {
    isBusy: () => count() > 0,
    async once(work, of = '') {
      if (hasEnded || running.has(of)) return null;
      running.add(of);
      setCount(running.size);
      try {
        return await work();
      } finally {
        running.delete(of);
        setCount(running.size);
      }
    },
    end() {
      hasEnded = true;
    },
  };
}
