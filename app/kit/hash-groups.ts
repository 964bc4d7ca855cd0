const HASH = /^[0-9a-f]{8}(-[0-9a-f]{8}){7}$/;

/** As two people compare it aloud. */
export function groupsOf(hash: string): string {
  return hash.replaceAll('-', ' ');
}

/** The hash that an address has behind `#`; null where it has none, or only a part of one. */
export function hashIn(fragment: string): string | null {
  const found = fragment.replace(/^#/, '').toLowerCase();
  return HASH.test(found) ? found : null;
}
