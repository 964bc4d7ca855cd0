import type { Clock, RandomBytes } from '#shared/kernel/ids.ts';
import { later } from './later.ts';
import { fraction, retryDelay } from './retry-delay.ts';

const EVERY_MS = 5 * 60_000;
/** The shortest interval, as a fraction of the full one. */
const LEAST = 0.75;
const SOON_MS = 250;

export interface LoopHost {
  readonly clock: Clock;
  readonly random: RandomBytes;
  isVisible(): boolean;
  isOnline(): boolean;
  /**
   * Calls back on becoming visible or online, and on return from the back/forward cache; returns a function that stops
   * it.
   */
  onWake(listener: () => void): () => void;
  /** A rejection of `run` is a bug, and must be reported as one. */
  later(run: () => Promise<void>, ms: number): () => void;
}

export interface Loop {
  /** Something happened here that should reach the server: syncs at once, and includes what follows within a moment. */
  nudge(): void;
  /**
   * The server answered, in a poke or to another request: syncs at once, even if the browser says it is offline.
   * @param compartment where it said that something is new; only there, if nothing else is due
   */
  wake(compartment?: string): void;
  stop(): void;
}

/**
 * When to sync: at start, on becoming visible or online, on a nudge or a poke, and by a timer with jitter. If the
 * browser says it is offline, that delays only syncs without other evidence, and no longer than the timer. Never in the
 * background: only an open page syncs, and the interface says so.
 *
 * @param sync one sync, of these compartments or of all (null); resolves with the time of the next attempt after a failure, `unreached` if nothing waits
 * that would say when, else null
 */
export function startLoop({
  host,
  sync,
}: {
  host: LoopHost;
  sync: (only: ReadonlySet<string> | null) => Promise<number | 'unreached' | null>;
}): Loop {
  let cancel: () => void = () => undefined;
  let due = Number.POSITIVE_INFINITY;
  let isRunning = false;
  let isWanted = false;
  let isStopped = false;
  /** Failures in a row. A browser that says it is online fires no event when the server can be reached again. */
  let unreached = 0;
  /**
   * There is evidence against the browser's claim that it is offline; not every browser fires an event when it ends.
   */
  let isHeard = false;
  let triedAt = host.clock();
  let wholeAt = Number.NEGATIVE_INFINITY;
  /** Where the next sync is to look; null: everywhere. */
  let wanted: Set<string> | null = null;

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
    // However often one compartment speaks, the others get their turn.
    const only = triedAt - wholeAt < EVERY_MS * LEAST ? wanted : null;
    if (only === null) wholeAt = triedAt;
    wanted = new Set();
    isHeard = false;
    isRunning = true;
    isWanted = false;
    try {
      const outcome = await sync(only);
      unreached = outcome === null ? 0 : unreached + 1;
      if (outcome === null) isHeard = true;
      const retryAt =
        outcome === 'unreached'
          ? host.clock() + retryDelay({ attempts: unreached, random: host.random })
          : outcome;
      if (retryAt !== null) wanted = null;
      if (retryAt !== null) arm(Math.max(retryAt, host.clock() + SOON_MS));
    } finally {
      // Also after a bug: a page that stays open must not stop syncing for good.
      isRunning = false;
      if (isWanted) arm(host.clock() + SOON_MS);
      armRegular();
    }
  }

  function wake(compartment?: string) {
    isHeard = true;
    if (compartment === undefined) wanted = null;
    else wanted?.add(compartment);
    arm(host.clock());
  }

  const stopWaking = host.onWake(() => wake());
  arm(host.clock());
  return {
    nudge() {
      wanted = null;
      arm(host.clock() + SOON_MS);
    },
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
