import type { Doc } from '#shared/kernel/mutation.ts';
import type { Change, ReportEdit } from './review.schemas.ts';

type Edit = Pick<Doc<ReportEdit>, 'id' | 'body'>;

/** Whether one reference names the node of the other or something within it. */
function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}/`);
}

/** The order in which edits apply, the same on every device. */
export function byOrder(left: Edit, right: Edit): number {
  const [{ number, place = 0 }, other] = [left.body, right.body];
  return number - other.number || place - (other.place ?? 0) || (left.id < right.id ? -1 : 1);
}

/** The last edit of each node, in the order in which they apply. */
export function latestEdits<E extends Edit>(edits: readonly E[]): ReadonlyMap<string, E> {
  const latest = new Map<string, E>();
  for (const edit of [...edits].sort(byOrder)) {
    latest.delete(edit.body.reference);
    latest.set(edit.body.reference, edit);
  }
  return latest;
}

/** A node that two people changed, for a person to decide on. */
export type SameQuestion = {
  readonly reference: string;
  readonly theirs: string | null;
  readonly mine: string | null;
  /** The edit that a new choice has seen. */
  readonly edit: string;
  readonly by: string;
};

/**
 * The last edit that a change of a node would replace: of the same node, of the item that it was in and that somebody
 * removed, or, if the change removes an item, of anything within.
 */
export function lastTouching<E extends Edit>({
  edits,
  reference,
  kind,
}: Pick<Change, 'reference' | 'kind'> & { edits: Iterable<E> }): E | undefined {
  return [...edits]
    .filter(({ body }) => {
      if (body.reference === reference) return true;
      if (body.kind === 'remove') return isWithin(reference, body.reference);
      return kind === 'remove' && isWithin(body.reference, reference);
    })
    .sort(byOrder)
    .at(-1);
}

/**
 * Changes of nodes that somebody changed since the person saw them, and that are not the same now. What is within a
 * removed item is changed with it.
 */
export function sameQuestion({
  edits,
  changes,
}: {
  edits: readonly Edit[];
  changes: readonly Change[];
}): SameQuestion[] {
  const latest = latestEdits(edits);
  return changes.flatMap(({ reference, on, kind, after }) => {
    const last = lastTouching({ edits: latest.values(), reference, kind });
    if (last === undefined || last.id === on) return [];
    const { reference: theirPlace, kind: theirKind, after: theirs, author } = last.body;
    if (theirPlace === reference && theirKind === kind && theirs === after) return [];
    return [{ reference, theirs, mine: after, edit: last.id, by: author }];
  });
}
