import { allLeaves } from './form-nodes.ts';
import type { FormSession, SummaryLine } from './form-types.ts';
import { markNodes } from './report-summary.ts';

/**
 * How the report may be used and spread, where the form asks it and the answer is still that of an earlier report: it
 * does not go before somebody has said so for this one.
 */
export function unconfirmedMarks(session: FormSession): ReadonlySet<string> {
  const marks = markNodes(session);
  const leaves = session.nodes().flatMap((node) => [...allLeaves(node)]);
  const copied = leaves.filter((leaf) => marks.has(leaf.nodeId) && session.sinceThen(leaf) === 'same');
  return new Set(copied.map(({ nodeId }) => nodeId));
}

/** The answers of an earlier report of which nobody has said that they still hold. */
export function unconfirmedOf(session: FormSession, lines: readonly SummaryLine[]) {
  const marks = unconfirmedMarks(session);
  const same = lines.filter(({ sinceThen }) => sinceThen === 'same');
  return {
    all: same,
    marks: same.filter(({ nodeId }) => marks.has(nodeId)),
    others: same.filter(({ nodeId }) => !marks.has(nodeId)),
  };
}
