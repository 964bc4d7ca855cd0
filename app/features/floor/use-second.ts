import { createEffect, createSignal, onCleanup } from 'solid-js';
import { useClient } from '#app/context.tsx';

const SECOND = 1000;

/**
 * Now by the server's clock, each second for as long as something runs, and at once when the page becomes visible again:
 * hidden pages pause timers.
 */
export function useSecond(runs: () => boolean): () => number {
  const client = useClient();
  const [now, setNow] = createSignal(client.now());
  const tick = () => setNow(client.now());
  createEffect(() => {
    tick();
    if (!runs()) return;
    const timer = setInterval(tick, SECOND);
    onCleanup(() => clearInterval(timer));
  });
  const onVisible = () => {
    if (document.visibilityState === 'visible') tick();
  };
  document.addEventListener('visibilitychange', onVisible);
  onCleanup(() => document.removeEventListener('visibilitychange', onVisible));
  return now;
}
