const encoder = new TextEncoder();
export const HEARTBEAT_MS = 25_000;
/** Streams of one device in one compartment; an app needs one, whatever the number of its tabs. */
const MAX_STREAMS = 4;
const BEAT = ': beat\n\n';
/**
 * Between two pokes, in ms for each listener and at most: about as long as the pulls take that one causes. So what many do
 * at once, such as voting, reaches everybody a few times a second, instead of each of them with every one of the others.
 */
const GAP_EACH_MS = 2;
const GAP_MOST_MS = 500;

/** Whether a piece of the stream is a heartbeat, which only shows that both ends are alive. */
export function isBeat(piece: Uint8Array): boolean {
  return piece[0] === BEAT.charCodeAt(0);
}

interface Listener {
  readonly signal: AbortSignal;
  readonly device: string;
}

/** Tells all listeners of one compartment that something was written; the pull does the rest. */
export interface Pokes {
  /**
   * The first leaves as soon as this turn is over, so that what an act hands on to its own compartment is told with it.
   * @param seq of the log's head: a device that has got so far needs nothing
   */
  poke(seq: number): void;
  /** If a device has more than `MAX_STREAMS`, the oldest ends. */
  listen(listener: Listener): ReadableStream<Uint8Array>;
  listeners(): number;
}

export function createPokes({
  every = (run: () => void, ms: number) => {
    const timer = setInterval(run, ms);
    return () => clearInterval(timer);
  },
  later = (run: () => void, ms: number) => void setTimeout(run, ms),
  soon = (run: () => void) => void setTimeout(run, 0),
}: {
  every?: (run: () => void, ms: number) => () => void;
  later?: (run: () => void, ms: number) => void;
  /** Calls back once this turn is over. */
  soon?: (run: () => void) => void;
} = {}): Pokes {
  /** Oldest first. */
  const open = new Map<ReadableStreamDefaultController<Uint8Array>, { device: string; end: () => void }>();

  function send(controller: ReadableStreamDefaultController<Uint8Array>, text: string) {
    try {
      controller.enqueue(encoder.encode(text));
    } catch {
      // The reader left between two beats; its stream is already closed.
      open.delete(controller);
    }
  }

  let head = 0;
  let isResting = false;
  let isWanted = false;

  function tell() {
    isWanted = false;
    for (const controller of open.keys()) send(controller, `event: poke\ndata: {"seq":${head}}\n\n`);
    later(
      () => {
        isResting = false;
        if (isWanted) poke(head);
      },
      Math.min(GAP_MOST_MS, GAP_EACH_MS * open.size),
    );
  }

  /** Those of the gap after one are one, at its end (SPEC L10). */
  function poke(seq: number) {
    head = Math.max(head, seq);
    isWanted = isResting;
    if (isResting || open.size === 0) return;
    isResting = true;
    soon(tell);
  }

  function makeRoom(device: string) {
    const own = [...open.values()].filter((listener) => listener.device === device);
    for (const { end } of own.slice(0, Math.max(0, own.length + 1 - MAX_STREAMS))) end();
  }

  return {
    poke,
    listen({ signal, device }) {
      let stop: () => void = () => undefined;
      return new ReadableStream<Uint8Array>({
        start(controller) {
          // Proxies close a connection that is silent for a minute.
          const stopBeat = every(() => send(controller, BEAT), HEARTBEAT_MS);
          stop = () => {
            stopBeat();
            open.delete(controller);
          };
          function end() {
            stop();
            try {
              controller.close();
            } catch {
              // Already closed by the reader.
            }
          }
          makeRoom(device);
          open.set(controller, { device, end });
          send(controller, 'retry: 5000\nevent: poke\ndata: {}\n\n');
          signal.addEventListener('abort', end);
        },
        cancel: () => stop(),
      });
    },
    listeners: () => open.size,
  };
}
