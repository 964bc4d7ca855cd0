export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
/** Members that are `undefined` count as absent, as JSON itself has it. */
export interface JsonObject {
  [key: string]: Json | undefined;
}

/**
 * One text for one value: keys sorted, no spaces. Two sides that hold equal values hash equal bytes.
 * Members whose value is `undefined` are left out, as JSON itself does.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map((item) => canonicalJson(item === undefined ? null : item)).join(',')}]`;
  }
  if (value !== null && typeof value === 'object') {
    const source = value as Record<string, unknown>;
    const members = Object.keys(source)
      .filter((key) => source[key] !== undefined)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(source[key])}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}

export function isSameJson(left: unknown, right: unknown): boolean {
  return left === right || canonicalJson(left ?? null) === canonicalJson(right ?? null);
}
