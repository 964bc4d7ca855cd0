import { afterPaint } from './after-paint.ts';
import { USES, whenQuiet } from './when-quiet.ts';

/**
 * Runs a piece of work again and again, a paint between, until it says that all is done; never while somebody uses the
 * page, who waits for one piece at most.
 *
 * @param piece a few ms of work; true once all is done
 * @returns cancels what has not run yet
 */
export function inQuiet(piece: () => boolean): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let isUsed = true;
  let cancel = () => {};
  for (const use of USES)
    addEventListener(
      use,
      () => {
        isUsed = true;
      },
      { capture: true, passive: true, signal },
    );
  async function goOn() {
    if (isUsed) await whenQuiet();
    if (signal.aborted) return;
    isUsed = false;
    if (piece()) stop.abort();
    else cancel = afterPaint(() => void goOn());
  }
  void goOn();
  return () => {
    stop.abort();
    cancel();
  };
}
