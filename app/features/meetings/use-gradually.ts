import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js';

const FIRST = 12;
const STEP = 24;
/** Where the browser cannot say that it is idle: after the first frames. */
const WAIT_MS = 120;

function whenIdle(work: () => void): () => void {
  if ('requestIdleCallback' in globalThis) {
    const handle = requestIdleCallback(work, { timeout: 1_000 });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(work, WAIT_MS);
  return () => clearTimeout(timer);
}

/**
 * How many rows of a long list are to be there: a screenful at once, the rest while nobody waits for it, and all of
 * them before printing. In the end the whole list is in the page, for find-in-page and the reader of screens.
 */
export function useGradually(total: Accessor<number>): Accessor<number> {
  const [count, setCount] = createSignal(FIRST);
  let cancel: (() => void) | undefined;
  const all = () => setCount(total());

  createEffect(() => {
    cancel?.();
    if (count() < total()) cancel = whenIdle(() => setCount(count() + STEP));
  });
  addEventListener('beforeprint', all);
  onCleanup(() => {
    cancel?.();
    removeEventListener('beforeprint', all);
  });
  return count;
}
