/** The part of a `Worker` that is used here. */
export interface OwnWorker<Request, Reply> {
  postMessage(request: Request): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Lets the page answer whoever uses it. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/**
 * One question to a worker, which ends with its answer, with a failure or with the signal. Rejects with the reason of the
 * signal, or with what `failed` makes of a worker that did not load or could not be read.
 * @param send what is asked; in pieces where copying all of it would hold the page
 * @param hear what the worker says, until it answers or fails
 */
export async function askWorker<Request, Reply, Answer>({
  worker,
  send,
  hear,
  failed,
  signal,
  keeps = false,
}: {
  worker: OwnWorker<Request, Reply>;
  send: (signal: AbortSignal) => Promise<void> | void;
  hear: (reply: Reply, end: { resolve(answer: Answer): void; reject(error: Error): void }) => void;
  failed: (why: string) => Error;
  signal: AbortSignal | undefined;
  /** It stays for another question once it has answered. */
  keeps?: boolean;
}): Promise<Answer> {
  const over = new AbortController();
  let isKept = false;
  try {
    signal?.throwIfAborted();
    const answer = await new Promise<Answer>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { signal: over.signal });
      worker.onmessage = ({ data }) => hear(data, { resolve, reject });
      worker.onerror = ({ message }) => reject(failed(message ?? 'not loaded'));
      worker.onmessageerror = () => reject(failed('not readable'));
      Promise.resolve(send(over.signal)).catch(reject);
    });
    isKept = keeps;
    return answer;
  } finally {
    over.abort();
    if (!isKept) worker.terminate();
  }
}
