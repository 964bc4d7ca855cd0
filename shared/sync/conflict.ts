import * as v from 'valibot';
import { isSameJson, type Json, type JsonObject } from '#shared/kernel/json.ts';
import type { Doc, Effect } from '#shared/kernel/mutation.ts';

/** Who wrote one version of an entry, and with which mutation. */
export interface Author {
  readonly mutation: string;
  readonly device: string;
  readonly counter: number;
  readonly person: string;
}

/** The versions in which one field last changed: at all, and with the entry still having it afterwards (0: in none). */
export interface FieldChange {
  readonly last: number;
  readonly kept: number;
}

/** What somebody else changed under a mutation: for the text of the refusal, and for the person to decide on. */
export interface Conflict {
  readonly collection: string;
  readonly id: string;
  readonly field: string;
  readonly mine: Json;
  readonly theirs: Json;
  readonly by: string | null;
  /** Author of the version that `theirs` is from. */
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

/** Enough to read on a phone; further things are asked about once these are settled. */
const MOST = 20;

/** The details of `sync.changed_meanwhile`; null if nothing conflicts. */
export function toConflictDetails([first, ...also]: readonly Conflict[]): JsonObject | null {
  if (first === undefined) return null;
  return also.length === 0 ? { ...first } : { ...first, also: also.map((each) => ({ ...each })) };
}

/** What `toConflictDetails` wrote; empty if the details are of another kind. */
export function readConflicts(details: JsonObject | undefined): readonly Conflict[] {
  const parsed = v.safeParse(ConflictsSchema, details);
  if (!parsed.success) return [];
  const { also, ...first } = parsed.output;
  return [first, ...also];
}

/**
 * The fields that this mutation sets and that somebody else changed after the version the person saw (SPEC C1–C10). Only
 * the last change of a field counts: the person's own later change was accepted because they knew what it replaced, and
 * a change by somebody else after it is news. So the cost does not grow with the history. The person knows the earlier
 * changes of the same device, since they acted on top of them. An equal value is not a conflict. Fields that the
 * mutation does not set merge. All conflicting fields of one thing are reported, since keeping one's own overwrites all
 * of them.
 *
 * @param base `collection/id` → revision seen; 0 means seen as missing, no entry means not read
 * @param changes by field; a field that never had a value is absent
 * @param author of one version that `changes` named
 * @param isBuiltOn whether the mutation is based on another one, or on its correction
 */
export function findConflicts({
  effects,
  base,
  device,
  counter,
  current,
  changes,
  author,
  isBuiltOn,
}: {
  effects: readonly Effect[];
  base: Readonly<Record<string, number>>;
  device: string;
  counter: number;
  current: (collection: string, id: string) => Doc | null;
  changes: (collection: string, id: string) => ReadonlyMap<string, FieldChange>;
  author: (collection: string, id: string, rev: number) => Author | null;
  isBuiltOn: (mutation: string) => boolean;
}): Conflict[] {
  const found: Conflict[] = [];
  for (const effect of effects) {
    if (found.length >= MOST) break;
    if (effect.op !== 'set' && effect.op !== 'remove') continue;
    if (effect.isComputed === true) continue;
    const { collection, id } = effect;
    const seen = base[`${collection}/${id}`];
    const doc = current(collection, id);
    if (seen === undefined || doc === null || doc.rev <= seen) continue;
    const changed = changes(collection, id);
    for (const field of effect.op === 'set' ? Object.keys(effect.fields) : changed.keys()) {
      const change = changed.get(field);
      const rev = effect.op === 'set' ? change?.last : change?.kept;
      if (rev === undefined || rev <= seen) continue;
      const by = author(collection, id, rev);
      const isKnown = by?.device === device && (by.counter <= counter || isBuiltOn(by.mutation));
      if (isKnown) continue;
      const mine = effect.op === 'set' ? (effect.fields[field] ?? null) : null;
      const theirs = doc.body[field] ?? null;
      if (effect.op === 'set' && isSameJson(mine, theirs)) continue;
      found.push({ collection, id, field, mine, theirs, by: by?.person ?? null, rev: doc.rev });
    }
  }
  return found;
}
