/** The operational plan that is open at an address; null elsewhere. */
export function paoAt(path: string): string | null {
  return /^\/plans\/(pao_[^/]+)/.exec(path)?.[1] ?? null;
}
