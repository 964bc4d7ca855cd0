import { absolutePath } from '../absolute-path.ts';

/** Paths in an expression, absolute or relative; text in quotes is none. */
const PATHS = /(?:\.\.?|(?<![\w)\]]))(?:\/(?:\.\.|[\w:-][\w.:-]*))+|(?<![\w./])\.(?![\w./])/g;

/** References of what is worked out from itself, be it round several others. */
export function cyclesIn(document: Document): readonly string[] {
  const needs = new Map<string, Set<string>>();
  for (const bind of document.getElementsByTagNameNS('*', 'bind')) {
    const reference = bind.getAttribute('nodeset') ?? '';
    const read = ['calculate', 'relevant'].map((name) => bind.getAttribute(name) ?? '').join(' ');
    if (read.trim() === '') continue;
    const paths =
      read
        .replace(/"[^"]*"|'[^']*'/g, '')
        .replace(/\[[^\]]*\]/g, '')
        .match(PATHS) ?? [];
    const own = needs.get(reference) ?? new Set();
    for (const path of paths) own.add(absolutePath(path, reference));
    needs.set(reference, own);
  }
  return [...needs.keys()].filter((start) => {
    const seen = new Set<string>();
    const open = [...(needs.get(start) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === start) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(needs.get(next) ?? []));
    }
    return false;
  });
}
