import { createEffect, createSignal, onCleanup } from 'solid-js';
import { whenIdle } from '#app/kit/when-idle.ts';

/** The commonest letters of the three languages. */
const LETTERS = ['a', 'e', 'o'];

/**
 * A letter to search for unseen before anybody types, and another one in each pause of the page: rows that stand by
 * have then changed as a key changes them, so that the first key press finds code that has run, rows that are laid
 * out, and only texts to change.
 *
 * @returns '' until there is something to search
 */
export function useRehearsal(isReady: () => boolean): () => string {
  const [at, setAt] = createSignal(0);
  let cancel: (() => void) | undefined;
  createEffect(() => {
    cancel?.();
    if (isReady() && at() < LETTERS.length - 1) cancel = whenIdle(() => setAt(at() + 1));
  });
  onCleanup(() => cancel?.());
  return () => (isReady() ? (LETTERS[at()] ?? '') : '');
}
