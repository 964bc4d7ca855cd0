import { type FormNode, isParent, isRepeat } from '#app/features/forms/form-nodes.ts';
import { shapeOf } from '#app/features/forms/form-shape.ts';
import { type FormStep, pageStep } from '#app/features/forms/form-steps.ts';
import type { FormSession } from '#app/features/forms/form-types.ts';
import { compareInstances, type EditedInstance } from '#app/features/forms/instance-edits.ts';
import type { Corrected } from '../open-report.ts';
import { lastingName, type RebuiltLine } from '../review/rebuilt.ts';

/** The answers as they stand in the form now, with the names that their questions keep. */
export function answeredNow({
  corrected: { base, definitionXml },
  session,
}: {
  corrected: Corrected;
  session: Pick<FormSession, 'instanceXml' | 'unanswered'>;
}): EditedInstance {
  let count = 0;
  const compared = compareInstances({
    before: base.seen.edited,
    instanceXml: session.instanceXml(),
    unanswered: session.unanswered(),
    newId: () => {
      count += 1;
      return `new${count}`;
    },
    ...shapeOf(definitionXml),
  });
  return compared?.after ?? base.seen.edited;
}

/**
 * The answers in words as they stand in the form now.
 *
 * @param after where it is known already, with the names of items that were added
 */
export function linesNow({
  corrected,
  session,
  after,
}: {
  corrected: Corrected;
  session: FormSession;
  after?: EditedInstance;
}): readonly RebuiltLine[] {
  const now = after ?? answeredNow({ corrected, session });
  return session.summary().map((line) => ({ ...line, lasting: lastingName(now, line.reference) }));
}

/**
 * Where the question with this lasting name is asked, to come back to the check page afterwards, and the id of its node;
 * null if it is not asked now.
 */
export function placeOfQuestion({
  corrected,
  session,
  reference,
}: {
  corrected: Corrected;
  session: FormSession;
  reference: string;
}): { readonly step: FormStep; readonly nodeId: string } | null {
  const lines = linesNow({ corrected, session });
  const found =
    lines.find(({ lasting }) => lasting === reference) ??
    lines.find(({ lasting }) => lasting.startsWith(`${reference}/`)) ??
    lines.find(({ lasting }) => reference.startsWith(`${lasting}/`) || reference.startsWith(`${lasting}[`));
  if (found === undefined) return null;
  return { step: pageStep({ page: found.page, fromCheck: true }), nodeId: found.nodeId };
}

/** Every question, group and item of the form that applies, with its lasting name, by the id of its node. */
export function namesOfNodes({
  corrected,
  session,
}: {
  corrected: Corrected;
  session: FormSession;
}): ReadonlyMap<string, string> {
  const now = answeredNow({ corrected, session });
  const names = new Map<string, string>();
  const visit = (node: FormNode) => {
    // A repeat is called like its first item.
    if (!isRepeat(node)) names.set(node.nodeId, lastingName(now, node.currentState.reference));
    if (isParent(node)) for (const child of node.currentState.children) visit(child);
  };
  for (const node of session.nodes()) visit(node);
  return names;
}
