const encoder = new TextEncoder();
const HEARTBEAT_MS = 25_000;

/** Tells everyone who listens to one compartment that something was written; the pull does the rest. */
export interface Pokes {
  poke(): void;
  listen(signal: AbortSignal): ReadableStream<Uint8Array>;
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
  const open = new Set<ReadableStreamDefaultController<Uint8Array>>();

  function send(controller: ReadableStreamDefaultController<Uint8Array>, text: string) {
    try {
      controller.enqueue(encoder.encode(text));
    } catch {
      // The reader has gone between two beats; its stream is already closed.
      open.delete(controller);
    }
  }

  return {
    poke() {
      for (const controller of open) send(controller, 'event: poke\ndata: {}\n\n');
    },
    listen(signal) {
      let stop: () => void = () => undefined;
      return new ReadableStream<Uint8Array>({
        start(controller) {
          open.add(controller);
          send(controller, 'retry: 5000\nevent: poke\ndata: {}\n\n');
          // Proxies close what is silent for a minute.
          const stopBeat = every(() => send(controller, ': beat\n\n'), HEARTBEAT_MS);
          stop = () => {
            stopBeat();
            open.delete(controller);
          };
          signal.addEventListener('abort', () => {
            stop();
            try {
              controller.close();
            } catch {
              // Already closed by the reader.
            }
          });
        },
        cancel: () => stop(),
      });
    },
    listeners: () => open.size,
  };
}
