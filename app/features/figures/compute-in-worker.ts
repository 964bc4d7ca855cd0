import type { ComputedFigures } from '#shared/scoring/compute.ts';
import { DRAWS } from '#shared/scoring/region.rules.ts';
import type { ScoringInput } from '#shared/scoring/scoring.schemas.ts';
import type { ComputeReply, ComputeRequest } from './compute.worker.ts';
import { createBadInputError, createNotComputedError } from './figures.errors.ts';

/** So many rows are copied in a few ms. */
const ROWS_AT_ONCE = 4000;

/** The part of a `Worker` that is used here. */
export interface ComputeWorker {
  postMessage(request: ComputeRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<ComputeReply>) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

function startWorker(): ComputeWorker {
  return new Worker(new URL('./compute.worker.ts', import.meta.url), { type: 'module' });
}

/** Lets the page answer whoever uses it. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

async function send(worker: ComputeWorker, { evidence, ...rest }: ScoringInput, signal: AbortSignal) {
  for (let at = 0; at < evidence.length && !signal.aborted; at += ROWS_AT_ONCE) {
    worker.postMessage({ evidence: evidence.slice(at, at + ROWS_AT_ONCE) });
    await breathe();
  }
  if (!signal.aborted) worker.postMessage({ rest });
}

/**
 * All figures of an edition, computed beside the page: the same digits as `computeFigures`. Rejects with
 * `figures.bad_input`, with `figures.not_computed`, or with the reason of the signal.
 * @param onProgress how much of the draws is done, 0 to 1
 */
export async function computeInWorker(
  input: ScoringInput,
  {
    onProgress,
    signal,
    start = startWorker,
  }: { onProgress?: (share: number) => void; signal?: AbortSignal; start?: () => ComputeWorker } = {},
): Promise<ComputedFigures> {
  signal?.throwIfAborted();
  const worker = start();
  const over = new AbortController();
  try {
    return await new Promise<ComputedFigures>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { signal: over.signal });
      worker.onmessage = ({ data }) => {
        if ('done' in data) onProgress?.(data.done / DRAWS);
        else if ('figures' in data) resolve(data.figures);
        else if ('problem' in data) reject(createBadInputError({ ...data.problem }));
        else reject(createNotComputedError({ why: data.failure }));
      };
      worker.onerror = ({ message }) => reject(createNotComputedError({ why: message ?? 'not loaded' }));
      worker.onmessageerror = () => reject(createNotComputedError({ why: 'not readable' }));
      send(worker, input, over.signal).catch(reject);
    });
  } finally {
    over.abort();
    worker.terminate();
  }
}
