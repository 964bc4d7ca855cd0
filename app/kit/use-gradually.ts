import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js';
import { whenIdle } from '#app/kit/when-idle.ts';

const FIRST = 12;
const STEP = 24;
/**
 * How many rows of a long list to render: a screenful at once, the rest when idle, and all of them before printing. In
 * the end the whole list is in the page, for find-in-page and screen readers.
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
