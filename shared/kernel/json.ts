export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
/** Members that are `undefined` count as absent, as in JSON itself. */
export interface JsonObject {
  [key: string]: Json | undefined;
}

/**
 * One text for one value: keys sorted, no spaces. Equal values hash equally on both sides. Members whose value is
 * `undefined` are left out, as in JSON itself.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value)
      text += `${text === '' ? '' : ','}${canonicalJson(item === undefined ? null : item)}`;
    return `[${text}]`;
  }
  const source = value as Record<string, unknown>;
  for (const key of Object.keys(source).sort()) {
    const member = source[key];
    if (member === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}

export function isSameJson(left: unknown, right: unknown): boolean {
  return left === right || canonicalJson(left ?? null) === canonicalJson(right ?? null);
}

/** The members of `wished` that differ from `before`, so that two people who edit different fields do not collide. */
export function changedFields<W extends JsonObject>(wished: W, before: JsonObject): Partial<W> {
  const changed = Object.entries(wished).filter(([name, value]) => !isSameJson(value, before[name]));
  return Object.fromEntries(changed) as Partial<W>;
}
