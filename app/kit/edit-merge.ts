import { type Accessor, createMemo } from 'solid-js';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { TypedDraft } from './edit-draft.ts';
import { type Conflict, mergeTyped, withTheirs } from './merge-typed.ts';

export interface EditMerge<T> {
  /** What stands in the fields: what was typed, and elsewhere what others have written since. */
  readonly shown: Accessor<T>;
  /** What the changes of the person are measured by. */
  readonly base: Accessor<T>;
  readonly conflicts: Accessor<readonly Conflict[]>;
  /** Decides about one field, or about all. */
  keepMine(key?: string): void;
  takeTheirs(key?: string): void;
}

/** Brings together what a person types and what others change meanwhile. */
export function createEditMerge<B extends JsonObject, T extends object>({
  draft,
  current,
  type,
  change,
}: {
  draft: Accessor<TypedDraft<T>>;
  /** The entry as it is now; null if there is none. */
  current: Accessor<Doc<B> | null>;
  type: (body: B) => T;
  change: (next: TypedDraft<T>) => void;
}): EditMerge<T> {
  const merged = createMemo(() => {
    const now = current();
    if (now === null) return null;
    const theirs = type(now.body);
    const { begun, typed: mine } = draft();
    return { rev: now.rev, theirs, ...mergeTyped({ begun, mine, theirs }) };
  });

  /** If it decides about all fields, nothing of the others' change is left to decide. */
  function settle(
    next: (now: NonNullable<ReturnType<typeof merged>>, own: readonly Conflict[]) => T,
    key?: string,
  ) {
    const now = merged();
    if (now === null) return;
    const own = now.conflicts.filter((each) => key === undefined || each.key === key);
    const decided = own.map((each) => [each.key, now.theirs[each.key as keyof T]]);
    const begun = { ...now.base, ...Object.fromEntries(decided) };
    const rev = own.length === now.conflicts.length ? now.rev : draft().rev;
    change({ ...draft(), rev, begun, typed: next(now, own) });
  }

  return {
    shown: () => merged()?.merged ?? draft().typed,
    base: () => merged()?.base ?? draft().begun,
    conflicts: () => merged()?.conflicts ?? [],
    keepMine: (key) => settle(({ merged: mine }) => mine, key),
    takeTheirs: (key) => settle(({ merged: mine }, own) => withTheirs(mine, own), key),
  };
}
