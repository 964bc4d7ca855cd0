import { coverOf, markedSummary } from '../cover.ts';
import type { Rebuilt } from '../review/rebuilt.ts';
import { type CorrectionBase, withChanges } from './correction-base.ts';
import type { CorrectArgs } from './correction-of-act.ts';
import { type ChangedSummary, changedSummary } from './finish-correction.ts';
import type { InWords } from './open-correction.ts';

/**
 * What lists say of a report once these changes join those of others, where it is not what they say now: a title may be
 * made of two answers, one of which somebody else changed.
 *
 * @param mine what it was to become without the others' changes; kept if the form cannot be asked
 */
export async function mergedSummary({
  now,
  changes,
  mine,
  read,
}: {
  now: CorrectionBase;
  changes: CorrectArgs['changes'];
  mine: ChangedSummary;
  read: (rebuilt: Rebuilt) => Promise<InWords | null>;
}): Promise<ChangedSummary> {
  const { body } = now.report;
  const [theirs, merged] = [await read(now.seen), await read(withChanges(now, changes).form)];
  if (theirs === null || merged === null) return mine;
  return changedSummary(
    markedSummary({ summarized: theirs.summarized, cover: coverOf(body) }),
    markedSummary({ summarized: merged.summarized, cover: coverOf({ ...body, ...mine }) }),
  );
}
