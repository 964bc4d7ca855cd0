import { type FormNode, isParent, isRepeat } from '#app/features/forms/form-nodes.ts';
import { shapeOf } from '#app/features/forms/form-shape.ts';
import { type FormStep, pageStep } from '#app/features/forms/form-steps.ts';
import type { FormSession } from '#app/features/forms/form-types.ts';
import { compareInstances, type EditedInstance } from '#app/features/forms/instance-edits.ts';
import { secondPage } from '#app/features/forms/joined-session.ts';
import { nationalReference, withinNational } from '#shared/reports/national.rules.ts';
import type { CorrectedPart, OpenReport } from '../open-report.ts';
import { lastingName, type RebuiltLine } from '../review/rebuilt.ts';
import type { Made } from './finish-correction.ts';
import { nationalLines } from './open-correction.ts';

/** The answers as they stand in the form now, with the names that their questions keep. */
export function answeredNow({
  corrected: { base, definitionXml },
  session,
}: {
  corrected: CorrectedPart;
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

interface Part {
  readonly corrected: CorrectedPart;
  readonly session: FormSession;
}

/** The form of what the state asks; null if nothing, or it is not here. */
function ownPart({ corrected, own }: Pick<OpenReport, 'corrected' | 'own'>): Part | null {
  return corrected === null || corrected.own === null || own === null
    ? null
    : { corrected: corrected.own, session: own };
}

/**
 * The answers in words as they stand in both forms now, with the names that comments have of their questions.
 *
 * @param made where it is known already, with the names of items that were added
 */
export function linesNow({ report, made }: { report: OpenReport; made: Made }): readonly RebuiltLine[] {
  const { corrected, session } = report;
  const own = ownPart(report);
  return [
    ...(corrected === null ? [] : linesOf({ corrected, session, after: made.after })),
    ...(own === null ? [] : nationalLines(linesOf({ ...own, after: made.ownAfter }))),
  ];
}

/** The answers in words as they stand in a form now. */
function linesOf({
  corrected,
  session,
  after,
}: Part & {
  /** Where it is known already, with the names of items that were added. */
  after?: EditedInstance | null;
}): readonly RebuiltLine[] {
  const now = after ?? answeredNow({ corrected, session });
  return session.summary().map((line) => ({ ...line, lasting: lastingName(now, line.reference) }));
}

/**
 * Where the question with this lasting name is asked, to come back to the check page afterwards, and the id of its node;
 * null if it is not asked now.
 */
export function placeOfQuestion({
  reference,
  ...report
}: Pick<OpenReport, 'corrected' | 'session' | 'own'> & {
  /** As comments and edits have it. */
  reference: string;
}): { readonly step: FormStep; readonly nodeId: string } | null {
  const { corrected, session } = report;
  const within = withinNational(reference);
  if (within !== null) {
    const own = ownPart(report);
    return own === null ? null : placeIn(own, within, secondPage);
  }
  return corrected === null ? null : placeIn({ corrected, session }, reference, (page) => page);
}

function placeIn(part: Part, reference: string, named: (page: string) => string) {
  const lines = linesOf(part);
  const found =
    lines.find(({ lasting }) => lasting === reference) ??
    lines.find(({ lasting }) => lasting.startsWith(`${reference}/`)) ??
    lines.find(({ lasting }) => reference.startsWith(`${lasting}/`) || reference.startsWith(`${lasting}[`));
  if (found === undefined) return null;
  return { step: pageStep({ page: named(found.page), fromCheck: true }), nodeId: found.nodeId };
}

/** Every question, group and item of both forms that applies, by the id of its node, as comments name it. */
export function namesOfNodes(
  report: Pick<OpenReport, 'corrected' | 'session' | 'own'>,
): ReadonlyMap<string, string> {
  const { corrected, session } = report;
  const own = ownPart(report);
  const named =
    own === null ? [] : [...namesIn(own)].map(([id, name]) => [id, nationalReference(name)] as const);
  return new Map([...(corrected === null ? [] : namesIn({ corrected, session })), ...named]);
}

function namesIn({ corrected, session }: Part): ReadonlyMap<string, string> {
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
