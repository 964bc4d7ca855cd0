/** Where the browser cannot say that it is idle: after the first frames. */
const WAIT_MS = 50;

/**
 * Does something while nobody waits for the page.
 *
 * @param within ms after which it is done even if the page never rests
 * @returns takes it back, if it was not done yet
 */
export function whenIdle(work: () => void, within = 1_000): () => void {
  if ('requestIdleCallback' in globalThis) {
    const handle = requestIdleCallback(work, { timeout: within });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(work, WAIT_MS);
  return () => clearTimeout(timer);
}
