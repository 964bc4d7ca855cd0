/** Runs it once after so many milliseconds; returns how to call that off. */
export function later(run: () => unknown, ms: number): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
