const encoder = new TextEncoder();
export const HEARTBEAT_MS = 25_000;
/** Streams of one device in one compartment; an app needs one, whatever the number of its tabs. */
const MAX_STREAMS = 4;
const BEAT = ': beat\n\n';

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
  poke(): void;
  /** If a device has more than `MAX_STREAMS`, the oldest ends. */
  listen(listener: Listener): ReadableStream<Uint8Array>;
  listeners(): number;
}

export function createPokes({
  every = (run: () => void, ms: number) => {
    const timer = setInterval(run, ms);
    return () => clearInterval(timer);
  },
}: {
  every?: (run: () => void, ms: number) => () => void;
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

  function makeRoom(device: string) {
    const own = [...open.values()].filter((listener) => listener.device === device);
    for (const { end } of own.slice(0, Math.max(0, own.length + 1 - MAX_STREAMS))) end();
  }

  return {
    poke() {
      for (const controller of open.keys()) send(controller, 'event: poke\ndata: {}\n\n');
    },
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
