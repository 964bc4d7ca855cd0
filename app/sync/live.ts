import type { RandomBytes } from '#shared/kernel/ids.ts';
import { retryDelay } from './retry-delay.ts';

/** `EventSource.CLOSED`: the browser has given up the connection. */
const CLOSED = 2;
/** After this many failures the wait no longer grows: half a minute. */
const MOST_FAILURES = 5;

export type LiveLine = Pick<EventSource, 'readyState' | 'close'> & {
  addEventListener(type: string, listener: (event: { readonly data?: unknown }) => void): void;
};

export interface Live {
  /** Opens what is not open, for example after a new sign-in. */
  listen(compartments: readonly string[]): void;
  close(): void;
}

function readSeq(data: unknown): number | null {
  const [, seq = null] = /^\{"seq":(\d{1,15})\}$/.exec(String(data)) ?? [];
  return seq === null ? null : Number(seq);
}

/**
 * One open connection per compartment, on which the server only says that there is something to pull. It says so at
 * every opening, so a reopened connection also means that the server is back.
 */
export function createLive({
  device,
  onPoke,
  random,
  open = (path) => new EventSource(path),
  later,
}: {
  device: string;
  /** @param seq up to where something is new; null: the server does not say, as when the line opens */
  onPoke: (compartment: string, seq: number | null) => void;
  random: RandomBytes;
  open?: (path: string) => LiveLine;
  later: (run: () => void, ms: number) => () => void;
}): Live {
  const lines = new Map<string, LiveLine>();
  let wanted: readonly string[] = [];
  let failures = 0;
  let cancel: (() => void) | null = null;

  function openLine(compartment: string) {
    const path = `/api/live/${encodeURIComponent(compartment)}?device=${encodeURIComponent(device)}`;
    const line = open(path);
    line.addEventListener('poke', ({ data }) => {
      failures = 0;
      onPoke(compartment, readSeq(data));
    });
    // After a broken connection the browser reconnects itself; after any answer but ours, for example a proxy's, it
    // does not.
    line.addEventListener('error', () => {
      if (line.readyState === CLOSED && lines.get(compartment) === line) openAgain();
    });
    lines.set(compartment, line);
  }

  function openAgain() {
    if (cancel !== null) return;
    failures = Math.min(failures + 1, MOST_FAILURES);
    cancel = later(
      () => {
        cancel = null;
        listen(wanted);
      },
      retryDelay({ attempts: failures, random }),
    );
  }

  function listen(compartments: readonly string[]) {
    wanted = compartments;
    for (const [compartment, line] of lines) {
      if (compartments.includes(compartment) && line.readyState !== CLOSED) continue;
      line.close();
      lines.delete(compartment);
    }
    for (const compartment of compartments) if (!lines.has(compartment)) openLine(compartment);
  }

  return {
    listen,
    close() {
      cancel?.();
      cancel = null;
      failures = 0;
      for (const line of lines.values()) line.close();
      lines.clear();
    },
  };
}
