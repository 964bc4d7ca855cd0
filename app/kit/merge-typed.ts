import { isSameJson } from '#shared/kernel/json.ts';

export interface Conflict {
  readonly key: string;
  readonly theirs: unknown;
}

/**
 * The contents of the fields after somebody else changed the thing. A field that the person has not touched takes the
 * new value. A field that both changed to different values is a conflict and keeps the person's own. `base` differs
 * from `merged` only by the person's own changes.
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
  const merged: T = { ...mine };
  const base: T = { ...begun };
  const conflicts: Conflict[] = [];
  for (const key of Object.keys(begun) as (keyof T & string)[]) {
    if (isSameJson(begun[key], theirs[key])) continue;
    const isMine = !isSameJson(mine[key], begun[key]);
    if (isMine && !isSameJson(mine[key], theirs[key])) {
      conflicts.push({ key, theirs: theirs[key] });
      continue;
    }
    merged[key] = theirs[key];
    base[key] = theirs[key];
  }
  return { merged, base, conflicts };
}
