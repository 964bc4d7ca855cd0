import { elementAt } from '#app/features/forms/draft-values.ts';
import { currentReference, type EditedInstance } from '#app/features/forms/instance-edits.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { latestEdits, sameQuestion, touching } from '#shared/reports/edits.rules.ts';
import { withinNational } from '#shared/reports/national.rules.ts';
import type { Change, ReportEdit } from '#shared/reports/review.schemas.ts';

/** What two people changed, for one of them to decide on. */
export interface Conflict {
  /** Of the question, or of the item that one of them removed. */
  readonly reference: string;
  readonly kind: 'answer' | 'they_removed' | 'i_removed';
  /** What was changed here that the decision is about. */
  readonly mine: readonly Change[];
  readonly theirs: Doc<ReportEdit>;
}

export type Decision = 'theirs' | 'mine';

/** @param edits of others, as they are now */
export function conflictsOf({
  changes,
  edits,
}: {
  changes: readonly Change[];
  edits: readonly Doc<ReportEdit>[];
}): readonly Conflict[] {
  const lastTouching = touching(latestEdits(edits).values());
  const asked = new Set(sameQuestion({ edits, changes }).map(({ reference }) => reference));
  const found = new Map<string, Conflict>();
  for (const change of changes) {
    const theirs = asked.has(change.reference) ? lastTouching(change) : undefined;
    if (theirs === undefined) continue;
    const isTheirRemoval = theirs.body.kind === 'remove' && change.kind !== 'remove';
    const reference = isTheirRemoval ? theirs.body.reference : change.reference;
    const kind = isTheirRemoval ? 'they_removed' : change.kind === 'remove' ? 'i_removed' : 'answer';
    const known = found.get(reference);
    found.set(reference, { reference, kind, theirs, mine: [...(known?.mine ?? []), change] });
  }
  return [...found.values()];
}

const itemsOf = (reference: string) => reference.replace(/\[\w+\]$/, '');

interface MyAnswers {
  readonly form: EditedInstance;
  /** To what the state asks; null if nothing. */
  readonly own: EditedInstance | null;
}

/** An item that somebody removed, added again as it is in the other's answers. */
function addedAgain({
  reference,
  mine,
  newId,
}: {
  reference: string;
  mine: MyAnswers;
  newId: () => string;
}): readonly Change[] {
  const within = withinNational(reference);
  const answers = within === null ? mine.form : mine.own;
  const current = answers === null ? null : currentReference(answers, within ?? reference);
  const item = answers === null || current === null ? null : elementAt(answers.root, current);
  if (item === null) return [];
  const edit = newId();
  return [
    {
      edit,
      on: null,
      reference: `${itemsOf(reference)}[${edit}]`,
      kind: 'add',
      before: null,
      after: new XMLSerializer().serializeToString(item),
    },
  ];
}

/** The changes that are left once it is decided; each knows what it replaces. */
export function decidedChanges({
  changes,
  conflicts,
  decisions,
  mine,
  newId,
}: {
  changes: readonly Change[];
  conflicts: readonly Conflict[];
  /** By reference of the conflict; what is not decided yet stays as this person wrote it. */
  decisions: ReadonlyMap<string, Decision>;
  /** The answers as this person corrected them. */
  mine: MyAnswers;
  newId: () => string;
}): readonly Change[] {
  const of = new Map(conflicts.flatMap((conflict) => conflict.mine.map(({ edit }) => [edit, conflict])));
  const again = new Set<string>();
  return changes.flatMap((change): readonly Change[] => {
    const conflict = of.get(change.edit);
    if (conflict === undefined) return [change];
    if (decisions.get(conflict.reference) === 'theirs') return [];
    const { theirs, reference } = conflict;
    if (conflict.kind !== 'they_removed')
      return [
        { ...change, on: theirs.id, before: change.kind === 'answer' ? theirs.body.after : change.before },
      ];
    if (again.has(reference)) return [];
    again.add(reference);
    return addedAgain({ reference, mine, newId });
  });
}
