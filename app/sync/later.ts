/** Runs it once after a delay in ms; returns a function that cancels it. */
export function later(run: () => unknown, ms: number): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
