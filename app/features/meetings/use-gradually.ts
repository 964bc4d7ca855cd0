import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js';

const FIRST = 14;
const STEP = 40;

/**
 * How many rows of a long list are to be there: a screenful at once, the rest while nobody waits for it, and all of
 * them before printing. In the end the whole list is in the page, for find-in-page and the reader of screens.
 */
export function useGradually(total: Accessor<number>): Accessor<number> {
  const [count, setCount] = createSignal(FIRST);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const all = () => setCount(total());

  createEffect(() => {
    clearTimeout(timer);
    if (count() < total()) timer = setTimeout(() => setCount(count() + STEP), 0);
  });
  addEventListener('beforeprint', all);
  onCleanup(() => {
    clearTimeout(timer);
    removeEventListener('beforeprint', all);
  });
  return count;
}
