import { whenQuiet } from '#app/kit/when-quiet.ts';

/** Nobody waits longer than that for answers before which they stopped. */
const MOST_MS = 600;
/** How much longer than an opening takes somebody stays before the next one may begin. */
const REST = 1.5;
/** Until one was opened here. */
let took = MOST_MS / REST;

/** The focus is on a row of the list, where a key has put it. */
const isWalked = () => document.activeElement?.matches('.row-target:focus-visible') === true;

/**
 * Opens the answers of a report, which holds the page for as long as its form needs. Whoever goes from report to report
 * by keys passes most of them: theirs are opened only where they stop, on a slow device somewhat later than on a fast
 * one, and the next key is answered at once.
 *
 * @param isLeft asked before it begins
 * @returns null if it was left
 */
export async function whenRead<T>(open: () => Promise<T>, isLeft: () => boolean): Promise<T | null> {
  if (isWalked()) await whenQuiet(Math.min(MOST_MS, took * REST));
  if (isLeft()) return null;
  const since = performance.now();
  try {
    return await open();
  } finally {
    took = performance.now() - since;
  }
}
