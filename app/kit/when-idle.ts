/** If the browser cannot say that it is idle: after the first frames. */
const WAIT_MS = 50;

/**
 * Does something while the page is idle.
 *
 * @param within ms after which it runs even if the page is never idle
 * @returns cancels it, if it has not run yet
 */
export function whenIdle(work: () => void, within = 1_000): () => void {
  if ('requestIdleCallback' in globalThis) {
    const handle = requestIdleCallback(work, { timeout: within });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(work, WAIT_MS);
  return () => clearTimeout(timer);
}
