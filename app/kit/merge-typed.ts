import { isSameJson } from '#shared/kernel/json.ts';

/** A part of a field that both changed, to different values. */
export interface Conflict {
  /** The field. */
  readonly key: string;
  /** Which part of it, as a path: a language of a text, a day among several. Empty for a field without parts. */
  readonly part: readonly string[];
  readonly theirs: unknown;
}

type Parts = Readonly<Record<string, unknown>>;

function isParts(value: unknown): value is Parts {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0
  );
}

interface Merged {
  readonly merged: unknown;
  readonly base: unknown;
  readonly conflicts: readonly { readonly part: readonly string[]; readonly theirs: unknown }[];
}

function mergeValue(begun: unknown, mine: unknown, theirs: unknown): Merged {
  if (isSameJson(begun, theirs) || isSameJson(mine, theirs))
    return { merged: mine, base: theirs, conflicts: [] };
  if (isSameJson(mine, begun)) return { merged: theirs, base: theirs, conflicts: [] };
  // Two people who write different parts, a translator and an author, do not get in each other's way.
  if (isParts(begun) && isParts(mine) && isParts(theirs)) return mergeParts(begun, mine, theirs);
  return { merged: mine, base: begun, conflicts: [{ part: [], theirs }] };
}

function mergeParts(begun: Parts, mine: Parts, theirs: Parts) {
  const names = [...new Set([...Object.keys(begun), ...Object.keys(mine), ...Object.keys(theirs)])];
  const each = names.map((name) => [name, mergeValue(begun[name], mine[name], theirs[name])] as const);
  return {
    merged: Object.fromEntries(each.map(([name, { merged }]) => [name, merged])),
    base: Object.fromEntries(each.map(([name, { base }]) => [name, base])),
    conflicts: each.flatMap(([name, { conflicts }]) =>
      conflicts.map(({ part, theirs: value }) => ({ part: [name, ...part], theirs: value })),
    ),
  };
}

/**
 * The contents of the fields after somebody else changed the entry. What the person has not touched follows; what both
 * changed to different values is a conflict and keeps the person's value. Fields with parts, such as a text in three
 * languages, are merged by part. `merged` differs from `base` only by the person's own changes.
 */
export function mergeTyped<T extends object>({
  begun,
  mine,
  theirs,
}: {
  begun: T;
  mine: T;
  theirs: T;
}): {
  readonly merged: T;
  readonly base: T;
  readonly conflicts: readonly Conflict[];
} {
  const { merged, base, conflicts } = mergeParts(begun as Parts, mine as Parts, theirs as Parts);
  return {
    merged: merged as T,
    base: base as T,
    conflicts: conflicts.map(({ part: [key = '', ...part], theirs: value }) => ({
      key,
      part,
      theirs: value,
    })),
  };
}

/** The same fields with the others' values where both changed them. */
export function withTheirs<T extends object>(typed: T, conflicts: readonly Conflict[]): T {
  function put(value: unknown, [name, ...rest]: readonly string[], theirs: unknown): unknown {
    if (name === undefined) return theirs;
    const parts = value as Parts;
    return { ...parts, [name]: put(parts[name], rest, theirs) };
  }
  return conflicts.reduce<unknown>(
    (result, { key, part, theirs }) => put(result, [key, ...part], theirs),
    typed,
  ) as T;
}
