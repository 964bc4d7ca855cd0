import { isSameJson, type Json, type JsonObject } from '#shared/kernel/json.ts';
import type { Doc, Effect } from '#shared/kernel/mutation.ts';

/** One earlier version of an entry. */
export interface Revision {
  readonly rev: number;
  readonly body: JsonObject;
  readonly mutation: string;
  readonly device: string | null;
  readonly counter: number;
  readonly person: string | null;
}

/** What stands before the first version of an entry that the person saw missing (SPEC C5). */
const NOTHING: Revision = { rev: 0, body: {}, mutation: '', device: null, counter: 0, person: null };

export interface Conflict {
  readonly collection: string;
  readonly id: string;
  readonly field: string;
  readonly mine: Json;
  readonly theirs: Json;
  readonly by: string | null;
}

/**
 * The first field that this mutation sets and that somebody else changed after the version the person saw
 * (SPEC C1–C7). Versions made earlier by the same device are known to the person, since they acted on top of
 * them; an equal value is no conflict; fields that the mutation does not set merge.
 *
 * @param base `collection/id` → revision seen; 0 means seen missing, no entry means not looked at
 * @param history versions of one entry after `base`, with the one at `base`, oldest first
 * @param isBuiltOn whether the mutation rests on another one, or on what that was corrected to
 */
export function findConflict({
  effects,
  base,
  device,
  counter,
  current,
  history,
  isBuiltOn,
}: {
  effects: readonly Effect[];
  base: Readonly<Record<string, number>>;
  device: string;
  counter: number;
  current: (collection: string, id: string) => Doc | null;
  history: (collection: string, id: string, fromRev: number) => readonly Revision[];
  isBuiltOn: (mutation: string) => boolean;
}): Conflict | null {
  for (const effect of effects) {
    if (effect.op !== 'set' && effect.op !== 'remove') continue;
    const seen = base[`${effect.collection}/${effect.id}`];
    const doc = current(effect.collection, effect.id);
    if (seen === undefined || doc === null || doc.rev <= seen) continue;
    const later = history(effect.collection, effect.id, seen);
    const versions = seen === 0 ? [NOTHING, ...later] : later;
    for (let index = 1; index < versions.length; index += 1) {
      const before = versions[index - 1];
      const after = versions[index];
      if (before === undefined || after === undefined) continue;
      if (after.device === device && (after.counter <= counter || isBuiltOn(after.mutation))) continue;
      const fields = effect.op === 'set' ? Object.keys(effect.fields) : Object.keys(after.body);
      for (const field of fields) {
        if (isSameJson(before.body[field], after.body[field])) continue;
        const mine = effect.op === 'set' ? (effect.fields[field] ?? null) : null;
        if (effect.op === 'set' && isSameJson(mine, doc.body[field])) continue;
        return {
          collection: effect.collection,
          id: effect.id,
          field,
          mine,
          theirs: doc.body[field] ?? null,
          by: after.person,
        };
      }
    }
  }
  return null;
}
