import { askWorker, breathe, type OwnWorker } from '#app/kit/in-worker.ts';
import type { ComputedFigures } from '#shared/scoring/compute.ts';
import { DRAWS } from '#shared/scoring/region.rules.ts';
import type { ScoringInput } from '#shared/scoring/scoring.schemas.ts';
import type { ComputeReply, ComputeRequest } from './compute.worker.ts';
import { createBadInputError, createNotComputedError } from './figures.errors.ts';

/** So many rows are copied in a few ms. */
const ROWS_AT_ONCE = 4000;

export type ComputeWorker = OwnWorker<ComputeRequest, ComputeReply>;

function startWorker(): ComputeWorker {
  return new Worker(new URL('./compute.worker.ts', import.meta.url), { type: 'module' });
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
  return askWorker<ComputeRequest, ComputeReply, ComputedFigures>({
    worker,
    signal,
    send: (over) => send(worker, input, over),
    failed: (why) => createNotComputedError({ why }),
    hear(reply, { resolve, reject }) {
      if ('done' in reply) onProgress?.(reply.done / DRAWS);
      else if ('figures' in reply) resolve(reply.figures);
      else if ('problem' in reply) reject(createBadInputError({ ...reply.problem }));
      else reject(createNotComputedError({ why: reply.failure }));
    },
  });
}
