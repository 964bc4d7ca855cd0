import { type Accessor, createSignal } from 'solid-js';

export interface ActGuard {
  /** Something of this guard is under way. */
  readonly isBusy: Accessor<boolean>;
  /**
   * Does `work` unless the same thing is under way, or has ended the guard: then it does nothing and answers null.
   *
   * @param of what the act is about, where one page acts on many things at once: each has a turn of its own
   */
  once<T>(work: () => Promise<T>, of?: string): Promise<T | null>;
  /** The act led on: until the page is gone, no tap does anything more. */
  end(): void;
}

/** One act at a time: the second tap of a double tap is no second act. */
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
