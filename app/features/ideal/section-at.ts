/** The edition that is open at an address; null elsewhere in IDEAL. */
export function editionAt(path: string): string | null {
  return /^\/ideal\/(edn_[^/]+)/.exec(path)?.[1] ?? null;
}
