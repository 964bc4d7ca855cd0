import type { Clock, RandomBytes } from '#shared/kernel/ids.ts';
import { later } from './later.ts';
import { fraction, retryDelay } from './retry-delay.ts';

const EVERY_MS = 5 * 60_000;
/** The shortest of its turns, as a part of it. */
const LEAST = 0.75;
const SOON_MS = 250;

export interface LoopHost {
  readonly clock: Clock;
  readonly random: RandomBytes;
  isVisible(): boolean;
  isOnline(): boolean;
  /** Calls back on becoming visible or online, and on coming back from the back/forward cache; returns how to stop. */
  onWake(listener: () => void): () => void;
  /** Whatever `run` rejects with is a fault of the program, and left to be told as one. */
  later(run: () => Promise<void>, ms: number): () => void;
}

export interface Loop {
  /** Something happened here that should reach the server: at once, but what follows within a moment goes along. */
  nudge(): void;
  /** The server was heard, in a poke or an answer to another request: at once, whatever the browser calls itself. */
  wake(): void;
  stop(): void;
}

/**
 * When to sync: at start, on becoming visible or online, on a nudge or a poke, and by a timer with chance in it. A
 * browser's word that it is offline holds back what nothing speaks for, and not for longer than that timer.
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
  /** Something outweighs the browser's word that it is offline; not every browser takes that back with an event. */
  let isHeard = false;
  let triedAt = host.clock();

  function arm(at: number) {
    if (isStopped || at >= due) return;
    cancel();
    due = at;
    cancel = host.later(run, Math.max(0, at - host.clock()));
  }

  function armRegular() {
    arm(host.clock() + EVERY_MS * (LEAST + 0.5 * fraction(host.random)));
  }

  async function run() {
    due = Number.POSITIVE_INFINITY;
    if (isStopped) return;
    if (isRunning) {
      isWanted = true;
      return;
    }
    const isWorthwhile = host.isOnline() || isHeard || host.clock() - triedAt >= EVERY_MS * LEAST;
    if (!host.isVisible() || !isWorthwhile) return armRegular();
    triedAt = host.clock();
    isHeard = false;
    isRunning = true;
    isWanted = false;
    try {
      const outcome = await sync();
      unreached = outcome === null ? 0 : unreached + 1;
      if (outcome === null) isHeard = true;
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

  function wake() {
    isHeard = true;
    arm(host.clock());
  }

  const stopWaking = host.onWake(wake);
  arm(host.clock());
  return {
    nudge: () => arm(host.clock() + SOON_MS),
    wake,
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
      const onPageShow = ({ persisted }: PageTransitionEvent) => {
        if (persisted) listener();
      };
      document.addEventListener('visibilitychange', onVisibility);
      window.addEventListener('online', listener);
      window.addEventListener('pageshow', onPageShow);
      return () => {
        document.removeEventListener('visibilitychange', onVisibility);
        window.removeEventListener('online', listener);
        window.removeEventListener('pageshow', onPageShow);
      };
    },
    later,
  };
}
