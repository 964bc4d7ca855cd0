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

type Asked = Pick<Change, 'reference' | 'kind' | 'after'>;

/** Whether a change takes away whatever is within its node: an item, or a node that is no longer there. */
function takesWithin({ kind, after }: Pick<Change, 'kind' | 'after'>): boolean {
  return kind === 'remove' || (kind === 'answer' && after === null);
}

function later<E extends Edit>(left: E | undefined, right: E | undefined): E | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  return byOrder(left, right) > 0 ? left : right;
}

function keepLater<E extends Edit>(found: Map<string, E>, key: string, edit: E): void {
  found.set(key, later(found.get(key), edit) as E);
}

/** The last edit at each node, and the last within each. */
interface LastEdits<E> {
  readonly at: ReadonlyMap<string, E>;
  readonly within: ReadonlyMap<string, E>;
}

function lastOf<E extends Edit>({ at, within }: LastEdits<E>, change: Asked): E | undefined {
  const { reference } = change;
  let last = later(at.get(reference), takesWithin(change) ? within.get(reference) : undefined);
  for (const outer of outerOf(reference)) {
    const edit = at.get(outer);
    if (edit?.body.kind === 'remove') last = later(last, edit);
  }
  return last;
}

/**
 * Finds the last edit that a change of a node would replace: of the same node, of the item that it was in and that
 * somebody removed, or, if the change takes away what is within, of anything there. Each edit and each change is looked
 * at once.
 */
export function touching<E extends Edit>(edits: Iterable<E>): (change: Asked) => E | undefined {
  const [at, within] = [new Map<string, E>(), new Map<string, E>()];
  for (const edit of edits) {
    const { reference } = edit.body;
    keepLater(at, reference, edit);
    for (const outer of outerOf(reference)) keepLater(within, outer, edit);
  }
  return (change) => lastOf({ at, within }, change);
}

/** Of so few it costs less to ask each edit whether it is within than to take its name apart. */
const FEW = 8;

/** The same for changes that are known: of thousands of edits only those that concern them are compared. */
function touchingThese<E extends Edit>(
  edits: Iterable<E>,
  changes: readonly Asked[],
): (change: Asked) => E | undefined {
  const asked = new Set(changes.flatMap(({ reference }) => [reference, ...outerOf(reference)]));
  const taken = new Set(changes.filter(takesWithin).map(({ reference }) => reference));
  const few = taken.size > FEW ? null : [...taken].map((reference) => [reference, `${reference}/`] as const);
  const [at, within] = [new Map<string, E>(), new Map<string, E>()];
  for (const edit of edits) {
    const { reference } = edit.body;
    if (asked.has(reference)) keepLater(at, reference, edit);
    if (few === null) {
      for (const outer of outerOf(reference)) if (taken.has(outer)) keepLater(within, outer, edit);
    } else {
      for (const [outer, start] of few) if (reference.startsWith(start)) keepLater(within, outer, edit);
    }
  }
  return (change) => lastOf({ at, within }, change);
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
  const lastTouching = touchingThese(edits, changes);
  return changes.flatMap(({ reference, on, kind, after, unanswered }) => {
    const last = lastTouching({ reference, kind, after });
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
