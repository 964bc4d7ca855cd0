import { type Accessor, createEffect, createSignal, on, onCleanup, untrack } from 'solid-js';
import { afterPaint } from '#app/kit/after-paint.ts';

/**
 * Whether what depends on a value may be shown: at once for the first value, and after a change as soon as what says
 * the new one is painted. Whoever goes from row to row then waits for the facts of each and not for its forms.
 */
export function useSettled<T>(value: Accessor<T>): Accessor<boolean> {
  const [settled, setSettled] = createSignal<T>(untrack(value));
  createEffect(
    on(
      value,
      (now) => {
        onCleanup(afterPaint(() => setSettled(() => now)));
      },
      { defer: true },
    ),
  );
  return () => settled() === value();
}
