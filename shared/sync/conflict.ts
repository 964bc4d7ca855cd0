import * as v from 'valibot';
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

/** What somebody else changed under a mutation: in the words of the refusal, and what the person then decides on. */
export interface Conflict {
  readonly collection: string;
  readonly id: string;
  readonly field: string;
  readonly mine: Json;
  readonly theirs: Json;
  readonly by: string | null;
  /** Of the version that `theirs` is from. */
  readonly rev: number;
}

const ConflictSchema = v.object({
  collection: v.string(),
  id: v.string(),
  field: v.string(),
  mine: v.custom<Json>((value) => value !== undefined),
  theirs: v.custom<Json>((value) => value !== undefined),
  by: v.nullable(v.string()),
  rev: v.number(),
});
const ConflictsSchema = v.object({
  ...ConflictSchema.entries,
  also: v.optional(v.array(ConflictSchema), []),
});

/** Enough to read on a phone; things beyond it are asked about once these are settled. */
const MOST = 20;

/** The details of `sync.changed_meanwhile`; null where nothing conflicts. */
export function toConflictDetails([first, ...also]: readonly Conflict[]): JsonObject | null {
  if (first === undefined) return null;
  return also.length === 0 ? { ...first } : { ...first, also: also.map((each) => ({ ...each })) };
}

/** What `toConflictDetails` wrote; nothing where the details are of something else. */
export function readConflicts(details: JsonObject | undefined): readonly Conflict[] {
  const parsed = v.safeParse(ConflictsSchema, details);
  if (!parsed.success) return [];
  const { also, ...first } = parsed.output;
  return [first, ...also];
}

/**
 * The fields that this mutation sets and that somebody else changed after the version the person saw
 * (SPEC C1–C9). Versions made earlier by the same device are known to the person, since they acted on top of
 * them; an equal value is no conflict; fields that the mutation does not set merge. Of one thing all of them are
 * told, since whoever keeps theirs overwrites all of them.
 *
 * @param base `collection/id` → revision seen; 0 means seen missing, no entry means not looked at
 * @param history versions of one entry after `base`, with the one at `base`, oldest first
 * @param isBuiltOn whether the mutation rests on another one, or on what that was corrected to
 */
export function findConflicts({
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
}): Conflict[] {
  const found: Conflict[] = [];
  for (const effect of effects) {
    if (found.length >= MOST) break;
    if (effect.op !== 'set' && effect.op !== 'remove') continue;
    const { collection, id } = effect;
    const seen = base[`${collection}/${id}`];
    const doc = current(collection, id);
    if (seen === undefined || doc === null || doc.rev <= seen) continue;
    const later = history(collection, id, seen);
    const versions = seen === 0 ? [NOTHING, ...later] : later;
    /** Field → who changed it last. */
    const changed = new Map<string, string | null>();
    for (let index = 1; index < versions.length; index += 1) {
      const before = versions[index - 1];
      const after = versions[index];
      if (before === undefined || after === undefined) continue;
      const isKnown = after.device === device && (after.counter <= counter || isBuiltOn(after.mutation));
      const fields = effect.op === 'set' ? Object.keys(effect.fields) : Object.keys(after.body);
      for (const field of fields) {
        if (isSameJson(before.body[field], after.body[field])) continue;
        // One's own later word on a field was taken because one knew what it replaced.
        if (isKnown) changed.delete(field);
        else changed.set(field, after.person);
      }
    }
    for (const [field, by] of changed) {
      const mine = effect.op === 'set' ? (effect.fields[field] ?? null) : null;
      const theirs = doc.body[field] ?? null;
      if (effect.op === 'set' && isSameJson(mine, theirs)) continue;
      found.push({ collection, id, field, mine, theirs, by, rev: doc.rev });
    }
  }
  return found;
}
