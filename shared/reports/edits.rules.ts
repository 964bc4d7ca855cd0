import type { Doc } from '#shared/kernel/mutation.ts';
import type { Change, ReportEdit } from './review.schemas.ts';

type Edit = Pick<Doc<ReportEdit>, 'id' | 'body'>;

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

/** What a node is within, from near to far. */
function outerOf(reference: string): string[] {
  const found: string[] = [];
  for (let cut = reference.lastIndexOf('/'); cut > 0; cut = reference.lastIndexOf('/', cut - 1))
    found.push(reference.slice(0, cut));
  return found;
}

/**
 * Finds the last edit that a change of a node would replace: of the same node, of the item that it was in and that
 * somebody removed, or, if the change removes an item, of anything within. Each edit and each change is looked at once.
 */
export function touching<E extends Edit>(
  edits: Iterable<E>,
): (change: Pick<Change, 'reference' | 'kind'>) => E | undefined {
  const [at, removed, within] = [new Map<string, E>(), new Map<string, E>(), new Map<string, E>()];
  for (const edit of [...edits].sort(byOrder)) {
    const { reference, kind } = edit.body;
    at.set(reference, edit);
    if (kind === 'remove') removed.set(reference, edit);
    for (const outer of outerOf(reference)) within.set(outer, edit);
  }
  return ({ reference, kind }) =>
    [
      at.get(reference),
      ...outerOf(reference).map((outer) => removed.get(outer)),
      kind === 'remove' ? within.get(reference) : undefined,
    ]
      .filter((edit) => edit !== undefined)
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
  const lastTouching = touching(latestEdits(edits).values());
  return changes.flatMap(({ reference, on, kind, after, unanswered }) => {
    const last = lastTouching({ reference, kind });
    if (last === undefined || last.id === on) return [];
    const { after: theirs, author } = last.body;
    // Two who leave a question empty for different reasons do not say the same.
    const isSame =
      last.body.reference === reference &&
      last.body.kind === kind &&
      theirs === after &&
      last.body.unanswered === unanswered;
    if (isSame) return [];
    return [{ reference, theirs, mine: after, edit: last.id, by: author }];
  });
}
