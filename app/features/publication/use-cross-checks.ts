import { createSignal, onCleanup } from 'solid-js';
import { askWorker, type OwnWorker } from '#app/kit/in-worker.ts';
import type { AreaCheck } from '#shared/scoring/cross-checks.rules.ts';
import type { ScoringInput } from '#shared/scoring/scoring.schemas.ts';
import type { CrossReply, CrossRequest } from './cross-checks.worker.ts';

type CrossWorker = OwnWorker<CrossRequest, CrossReply>;
type CrossState =
  | { readonly state: 'idle' }
  | { readonly state: 'checking'; readonly share: number }
  | { readonly state: 'done'; readonly checks: readonly AreaCheck[] }
  | { readonly state: 'failed' };

function startWorker(): CrossWorker {
  return new Worker(new URL('./cross-checks.worker.ts', import.meta.url), { type: 'module' });
}

/** The cross-checks of an edition, made beside the page; they can be stopped. */
export function useCrossChecks(start: () => CrossWorker = startWorker) {
  const [state, setState] = createSignal<CrossState>({ state: 'idle' });
  let running: AbortController | undefined;
  onCleanup(() => running?.abort());
  async function run({ indicators, sheets }: ScoringInput): Promise<void> {
    running?.abort();
    const own = new AbortController();
    running = own;
    setState({ state: 'checking', share: 0 });
    try {
      const worker = start();
      const checks = await askWorker<CrossRequest, CrossReply, readonly AreaCheck[]>({
        worker,
        signal: own.signal,
        send: () => worker.postMessage({ indicators, sheets }),
        failed: (why) => new Error(why),
        hear(reply, { resolve, reject }) {
          if ('done' in reply) setState({ state: 'checking', share: reply.done });
          else if ('checks' in reply) resolve(reply.checks);
          else reject(new Error(reply.failure));
        },
      });
      setState({ state: 'done', checks });
    } catch {
      if (!own.signal.aborted) setState({ state: 'failed' });
    }
  }
  function stop() {
    running?.abort();
    setState({ state: 'idle' });
  }
  return { state, run, stop };
}
