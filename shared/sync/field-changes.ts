import { isSameJson, type JsonObject } from '#shared/kernel/json.ts';
import type { FieldChange } from './conflict.ts';

/** The versions in which the fields of one entry last changed, so that nobody needs to walk its history. */
export interface FieldChanges {
  /** The version that last created it; 0 before. */
  readonly made: number;
  /** Changed after that. */
  readonly changed: ReadonlyMap<string, number>;
  /** Removed: since when, and when it last changed before that. */
  readonly gone: ReadonlyMap<string, FieldChange>;
}

export const NO_CHANGES: FieldChanges = { made: 0, changed: new Map(), gone: new Map() };

/**
 * The state after one more version. A field that is `null` equals an absent one, as everywhere.
 * @param before the living body before it, null if there was none
 * @param after the body it wrote, null for a removal
 */
export function withVersion(
  known: FieldChanges,
  { before, after, rev }: { before: JsonObject | null; after: JsonObject | null; rev: number },
): FieldChanges {
  // Nearly every version that creates an entry is its first.
  if (before === null && known.changed.size + known.gone.size === 0) return { ...NO_CHANGES, made: rev };
  const changed = new Map(known.changed);
  const gone = new Map(known.gone);
  if (before === null) {
    for (const [field, value] of Object.entries(after ?? {})) {
      if (value === null || value === undefined) continue;
      changed.delete(field);
      gone.delete(field);
    }
    return { made: rev, changed, gone };
  }
  for (const field of new Set([...Object.keys(before), ...Object.keys(after ?? {})])) {
    const value = after?.[field];
    if (isSameJson(before[field], value)) continue;
    if (value !== undefined) {
      changed.set(field, rev);
      gone.delete(field);
    } else {
      gone.set(field, { last: rev, kept: changed.get(field) ?? known.made });
      changed.delete(field);
    }
  }
  return { ...known, changed, gone };
}

/** By field. @param body the current one */
export function changesOf({ made, changed, gone }: FieldChanges, body: JsonObject): Map<string, FieldChange> {
  const all = new Map(gone);
  for (const [field, value] of Object.entries(body)) {
    if (!gone.has(field) && value !== null && value !== undefined) all.set(field, { last: made, kept: made });
  }
  for (const [field, rev] of changed) all.set(field, { last: rev, kept: rev });
  return all;
}

function textOf(map: ReadonlyMap<string, unknown>): string {
  return map.size === 0 ? '[]' : JSON.stringify([...map]);
}

/** JSON text of the two maps, as stored in a row. */
export function writeChanges({ changed, gone }: FieldChanges): { changed: string; gone: string } {
  return { changed: textOf(changed), gone: textOf(gone) };
}

export function readChanges(row: { made: number; changed: string; gone: string }): FieldChanges {
  if (row.changed === '[]' && row.gone === '[]') return { ...NO_CHANGES, made: row.made };
  return {
    made: row.made,
    changed: new Map(JSON.parse(row.changed) as [string, number][]),
    gone: new Map(JSON.parse(row.gone) as [string, FieldChange][]),
  };
}
