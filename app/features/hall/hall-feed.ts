import * as v from 'valibot';
import { type HallState, HallStateSchema } from '#shared/hall/hall.schemas.ts';
import { nextLead } from './hall-clock.ts';
import { codeOf, type HallProblem, problemOf } from './hall-problem.ts';

/** Also without a poke: behind a proxy that holds events back, and to know that the connection is there. */
const ASK_EVERY_MS = 10_000;
const TOO_LONG_MS = 8_000;
/** `EventSource.CLOSED`: the browser has given up the connection. */
const CLOSED = 2;

export interface HallShown {
  readonly state: HallState;
  /** By how much the server's clock is ahead of `clock`. */
  readonly lead: number;
  /** Server time of the last answer that arrived, if the next one did not; null while the state is what is. */
  readonly lostSince: number | null;
}

export type HallLine = Pick<EventSource, 'readyState' | 'close'> & {
  addEventListener(type: string, listener: () => void): void;
};

export interface HallPorts {
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>;
  readonly open: (path: string) => HallLine;
  /** Counts milliseconds, from whenever; nobody sets it. */
  readonly clock: () => number;
  readonly later: (run: () => void, ms: number) => () => void;
}

export interface HallFeed {
  /** Asks at once, for example when the network is back. */
  ask(): void;
  close(): void;
}

/**
 * What one display shows, asked for at every poke and every few seconds. What was shown stays while nothing arrives, and says
 * since when; a display that has ended shows nothing more.
 */
export function openHallFeed({
  display,
  ports,
  onShown,
  onStopped,
}: {
  display: string;
  ports: HallPorts;
  onShown: (shown: HallShown) => void;
  /** `offline` only before the first answer: the page goes on trying. */
  onStopped: (problem: HallProblem) => void;
}): HallFeed {
  const query = `display=${encodeURIComponent(display)}`;
  let shown: HallShown | null = null;
  let line: HallLine | null = null;
  let isAsking = false;
  let isAskedAgain = false;
  let isClosed = false;
  let cancel: () => void = () => undefined;

  function close() {
    isClosed = true;
    cancel();
    line?.close();
  }

  function listen() {
    if (line !== null && line.readyState !== CLOSED) return;
    line = ports.open(`/api/hall/live?${query}`);
    line.addEventListener('poke', ask);
    // The server stopped, or ended the display: the answer to the question says which.
    line.addEventListener('error', ask);
  }

  function lose() {
    if (shown === null) onStopped({ kind: 'offline' });
    else if (shown.lostSince === null) {
      shown = { ...shown, lostSince: shown.state.serverTime };
      onShown(shown);
    }
  }

  async function askOnce(): Promise<void> {
    try {
      const init = { signal: AbortSignal.timeout(TOO_LONG_MS), cache: 'no-store' } as const;
      const answer = await ports.fetch(`/api/hall/state?${query}`, init);
      if (isClosed) return;
      const body: unknown = await answer.json();
      if (answer.ok) {
        // A network that asks for a password answers too, but not this.
        const state = v.parse(HallStateSchema, body);
        const at = ports.clock();
        const lead = nextLead(shown?.lead ?? null, { serverTime: state.serverTime, at });
        shown = { state, lead, lostSince: null };
        onShown(shown);
        listen();
        return;
      }
      const problem = problemOf(codeOf(body));
      if (problem.kind === 'offline') return lose();
      close();
      onStopped(problem);
    } catch {
      if (!isClosed) lose();
    }
  }

  async function askAll(): Promise<void> {
    isAsking = true;
    cancel();
    do {
      isAskedAgain = false;
      await askOnce();
    } while (isAskedAgain && !isClosed);
    isAsking = false;
    if (!isClosed) cancel = ports.later(ask, ASK_EVERY_MS);
  }

  function ask() {
    if (isClosed) return;
    if (isAsking) isAskedAgain = true;
    else void askAll();
  }

  ask();
  return { ask, close };
}
