export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
/** Members that are `undefined` count as absent, as in JSON itself. */
export interface JsonObject {
  [key: string]: Json | undefined;
}

/** Such a name does not keep its place among an object's members, or is no member at all. */
function isOddName(name: string): boolean {
  const first = name.charCodeAt(0);
  return (first >= 48 && first <= 57) || name === '__proto__';
}

/** By UTF-16 units, as `sort()` does. */
function isInOrder(names: readonly string[]): boolean {
  for (let at = 1; at < names.length; at += 1)
    if ((names[at - 1] as string) > (names[at] as string)) return false;
  return true;
}

/**
 * The same value with its members in order of their names, down to the last; null if an object cannot hold them so.
 * One call of `JSON.stringify` on it takes half the time of one for each member.
 */
function inOrder(value: object): object | null {
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const item of value) {
      const ordered = typeof item === 'object' && item !== null ? inOrder(item) : item;
      if (ordered === null && item !== null) return null;
      items.push(ordered);
    }
    return items;
  }
  const source = value as Record<string, unknown>;
  const names = Object.keys(source);
  if (!isInOrder(names)) names.sort();
  const result: Record<string, unknown> = {};
  for (const name of names) {
    if (isOddName(name)) return null;
    const member = source[name];
    const ordered = typeof member === 'object' && member !== null ? inOrder(member) : member;
    if (ordered === null && member !== null) return null;
    result[name] = ordered;
  }
  return result;
}

/** The same text, member by member. */
function textByMember(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value)
      text += `${text === '' ? '' : ','}${textByMember(item === undefined ? null : item)}`;
    return `[${text}]`;
  }
  const source = value as Record<string, unknown>;
  for (const key of Object.keys(source).sort()) {
    const member = source[key];
    if (member === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${textByMember(member)}`;
  }
  return `{${text}}`;
}

/**
 * One text for one value: keys sorted, no spaces. Equal values hash equally on both sides. Members whose value is
 * `undefined` are left out, as in JSON itself.
 */
export function canonicalJson(value: unknown): string {
  const ordered = typeof value === 'object' && value !== null ? inOrder(value) : null;
  return ordered === null ? textByMember(value) : JSON.stringify(ordered);
}

export function isSameJson(left: unknown, right: unknown): boolean {
  return left === right || canonicalJson(left ?? null) === canonicalJson(right ?? null);
}

/** The members of `wished` that differ from `before`, so that two people who edit different fields do not collide. */
export function changedFields<W extends JsonObject>(wished: W, before: JsonObject): Partial<W> {
  const changed = Object.entries(wished).filter(([name, value]) => !isSameJson(value, before[name]));
  return Object.fromEntries(changed) as Partial<W>;
}
