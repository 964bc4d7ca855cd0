import { createEffect, createSignal, onCleanup } from 'solid-js';

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
  const pause = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 50));
  const [at, setAt] = createSignal(0);
  let isHere = true;
  createEffect(() => {
    if (!isReady() || at() === LETTERS.length - 1) return;
    pause(() => {
      if (isHere) setAt((before) => Math.min(before + 1, LETTERS.length - 1));
    });
  });
  onCleanup(() => {
    isHere = false;
  });
  return () => (isReady() ? (LETTERS[at()] ?? '') : '');
}
