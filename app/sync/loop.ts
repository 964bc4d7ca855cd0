import type { Clock, RandomBytes } from '#shared/kernel/ids.ts';
import { fraction, retryDelay } from './retry-delay.ts';

const EVERY_MS = 5 * 60_000;
const SOON_MS = 250;

export interface LoopHost {
  readonly clock: Clock;
  readonly random: RandomBytes;
  isVisible(): boolean;
  isOnline(): boolean;
  /** Calls back on becoming visible or online; returns how to stop. */
  onWake(listener: () => void): () => void;
  /** Whatever `run` rejects with is a fault of the program, and left to be told as one. */
  later(run: () => Promise<void>, ms: number): () => void;
}

export interface Loop {
  /** Something happened here that should reach the server: at once, but what follows within a moment goes along. */
  nudge(): void;
  stop(): void;
}

/**
 * When to sync: at start, on becoming visible or online, on a nudge or a poke, and by a timer with chance in it.
 * Never in the background: only an open page syncs, and the interface says so.
 *
 * @param sync one whole sync; resolves with the time at which to try again after a failure, `unreached` where nothing
 * waits that would say when, else null
 */
export function startLoop({
  host,
  sync,
}: {
  host: LoopHost;
  sync: () => Promise<number | 'unreached' | null>;
}): Loop {
  let cancel: () => void = () => undefined;
  let due = Number.POSITIVE_INFINITY;
  let isRunning = false;
  let isWanted = false;
  let isStopped = false;
  /** In a row. A browser that calls itself online tells nobody when the server can be reached again. */
  let unreached = 0;

  function arm(at: number) {
    if (isStopped || at >= due) return;
    cancel();
    due = at;
    cancel = host.later(run, Math.max(0, at - host.clock()));
  }

  function armRegular() {
    arm(host.clock() + EVERY_MS * (0.75 + 0.5 * fraction(host.random)));
  }

  async function run() {
    due = Number.POSITIVE_INFINITY;
    if (isStopped) return;
    if (isRunning) {
      isWanted = true;
      return;
    }
    if (!host.isVisible() || !host.isOnline()) return armRegular();
    isRunning = true;
    isWanted = false;
    try {
      const outcome = await sync();
      unreached = outcome === null ? 0 : unreached + 1;
      const retryAt =
        outcome === 'unreached'
          ? host.clock() + retryDelay({ attempts: unreached, random: host.random })
          : outcome;
      if (retryAt !== null) arm(Math.max(retryAt, host.clock() + SOON_MS));
    } finally {
      // Also after a fault: a page that stays open must not stop syncing for good.
      isRunning = false;
      if (isWanted) arm(host.clock() + SOON_MS);
      armRegular();
    }
  }

  const stopWaking = host.onWake(() => arm(host.clock()));
  arm(host.clock());
  return {
    nudge: () => arm(host.clock() + SOON_MS),
    stop() {
      isStopped = true;
      cancel();
      stopWaking();
    },
  };
}

/** The page as the loop sees it. */
export function createPageHost({ clock, random }: { clock: Clock; random: RandomBytes }): LoopHost {
  return {
    clock,
    random,
    isVisible: () => document.visibilityState === 'visible',
    isOnline: () => navigator.onLine,
    onWake(listener) {
      const onVisibility = () => {
        if (document.visibilityState === 'visible') listener();
      };
      document.addEventListener('visibilitychange', onVisibility);
      window.addEventListener('online', listener);
      return () => {
        document.removeEventListener('visibilitychange', onVisibility);
        window.removeEventListener('online', listener);
      };
    },
    later(run, ms) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  };
}
