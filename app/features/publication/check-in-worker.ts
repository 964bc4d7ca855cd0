import { askWorker, type OwnWorker } from '#app/kit/in-worker.ts';
import { DRAWS } from '#shared/scoring/region.rules.ts';
import type { CheckReply, CheckRequest } from './check.worker.ts';

export type CheckAnswer = Exclude<CheckReply, { done: number } | { ready: true }>;
type CheckWorker = OwnWorker<CheckRequest, CheckReply>;

function startWorker(): CheckWorker {
  return new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' });
}

/** A worker that has its code before anybody chooses a file, so that afterwards the page asks nobody for anything. */
export interface Checker {
  check(
    request: CheckRequest,
    options: { onProgress: (share: number) => void; signal: AbortSignal },
  ): Promise<CheckAnswer>;
  /** Resolves once the next file needs nothing more. */
  ready(): Promise<void>;
  end(): void;
}

export function createChecker(start: () => CheckWorker = startWorker): Checker {
  let own: { readonly worker: CheckWorker; readonly here: Promise<void> } | null = null;
  function prepare() {
    if (own !== null) return own;
    const worker = start();
    const here = new Promise<void>((resolve, reject) => {
      worker.onmessage = ({ data }) => {
        if ('ready' in data) resolve();
      };
      worker.onerror = ({ message }) => reject(new Error(message ?? 'not loaded'));
    });
    // Whoever asks for it later is told.
    here.catch(() => undefined);
    own = { worker, here };
    return own;
  }
  function end() {
    own?.worker.terminate();
    own = null;
  }
  return {
    async check(request, { onProgress, signal }) {
      try {
        const { worker, here } = prepare();
        await here;
        return await askWorker<CheckRequest, CheckReply, CheckAnswer>({
          worker,
          signal,
          keeps: true,
          send: () => worker.postMessage(request),
          failed: (why) => new Error(why),
          hear(reply, { resolve }) {
            if ('done' in reply) onProgress(reply.done / DRAWS);
            else if (!('ready' in reply)) resolve(reply);
          },
        });
      } catch (error) {
        end();
        if (signal.aborted) throw error;
        return { failure: String(error) };
      }
    },
    ready: () => prepare().here.catch(() => undefined),
    end,
  };
}
