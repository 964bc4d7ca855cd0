/** The multi-year plan that is open at an address; null elsewhere. */
export function strategyAt(path: string): string | null {
  return /^\/strategy\/(spl_[^/]+)/.exec(path)?.[1] ?? null;
}
