import { createSignal, onCleanup } from 'solid-js';
import type { CheckRequest } from './check.worker.ts';
import { type CheckAnswer, type Checker, createChecker } from './check-in-worker.ts';

export type Checking =
  | { readonly state: 'idle' }
  | { readonly state: 'checking'; readonly share: number }
  | { readonly state: 'done'; readonly answer: CheckAnswer };

/** Checks one file at a time beside the page; another one, or leaving, stops the one before. */
export function useChecking(checker: Checker = createChecker()) {
  const [checking, setChecking] = createSignal<Checking>({ state: 'idle' });
  let running: AbortController | undefined;
  function stop() {
    running?.abort();
    running = undefined;
    setChecking({ state: 'idle' });
  }
  onCleanup(() => {
    running?.abort();
    checker.end();
  });
  async function check(request: CheckRequest): Promise<void> {
    running?.abort();
    const own = new AbortController();
    running = own;
    setChecking({ state: 'checking', share: 0 });
    try {
      const answer = await checker.check(request, {
        signal: own.signal,
        onProgress: (share) => {
          if (!own.signal.aborted) setChecking({ state: 'checking', share });
        },
      });
      if (!own.signal.aborted) setChecking({ state: 'done', answer });
    } catch {
      // Stopped: whoever stopped it says what comes next.
    }
  }
  return { checking, check, stop, ready: () => checker.ready() };
}
