import type { Clock } from '#shared/kernel/ids.ts';

/** Longest wait: a clock that is set anew, or is in doubt no more, is noticed after this long. */
const LONGEST = 3_600_000;
/** Delay before what failed is tried again, and between two turns of a compartment with much to decide. */
const AGAIN = 60_000;
const BETWEEN_TURNS = 20;

export interface DueAlarms {
  /**
   * Sets the alarm of one compartment to its next hour; null: none.
   * @param decide decides what has fallen due, and plans what comes next
   */
  plan(name: string, at: number | null, decide: () => Promise<void>): void;
  /** Resolves when nothing is being decided any more. */
  close(): Promise<void>;
}

/** One timer for each compartment in which something falls due, set to its next hour. */
export function createDueAlarms({
  clock,
  onFault,
}: {
  clock: Clock;
  onFault: (fault: { where: string; error: unknown }) => void;
}): DueAlarms {
  const timers = new Map<string, NodeJS.Timeout>();
  const working = new Set<Promise<void>>();
  let isClosed = false;

  function set(name: string, delay: number, decide: () => Promise<void>) {
    clearTimeout(timers.get(name));
    if (isClosed) return;
    const timer = setTimeout(() => {
      const work = decide()
        .catch((error: unknown) => {
          onFault({ where: `what falls due in ${name}`, error });
          set(name, AGAIN, decide);
        })
        .finally(() => working.delete(work));
      working.add(work);
    }, delay);
    timer.unref();
    timers.set(name, timer);
  }

  return {
    plan(name, at, decide) {
      if (at === null) clearTimeout(timers.get(name));
      else set(name, Math.min(LONGEST, Math.max(BETWEEN_TURNS, at - clock())), decide);
    },
    async close() {
      isClosed = true;
      for (const timer of timers.values()) clearTimeout(timer);
      await Promise.all(working);
    },
  };
}
