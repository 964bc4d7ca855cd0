import { answerText } from './answer-text.ts';
import { fieldTexts } from './field-texts.ts';
import {
  type FormNode,
  isMasked,
  isParent,
  isQuestion,
  isRepeat,
  isSupported,
  isTyped,
  type LeafNode,
  type RepeatNode,
  type TypedNode,
} from './form-nodes.ts';
import type { FormPart, FormViolation, SummaryLine } from './form-types.ts';
import { nodeName } from './node-name.ts';
import type { SinceThen } from './since-then.ts';
import type { UnansweredReason } from './unanswered.ts';

type Context = {
  readonly violationOf: (node: LeafNode) => FormViolation | null;
  readonly textOf: (node: TypedNode) => string;
  readonly unansweredOf: (node: LeafNode) => UnansweredReason | null;
  readonly sinceThen: (node: LeafNode) => SinceThen;
  /** Code of the form's language, for dates. */
  readonly language: string;
};

/** Every question that applies, in form order, and what the form works out from the answers among them. */
export function summarize({ parts, ...context }: Context & { parts: readonly FormPart[] }): SummaryLine[] {
  return parts.flatMap((part) =>
    part.pages.flatMap((page) => {
      const base = { part: part.key, partLabel: part.label, page: page.key };
      return page.nodes.flatMap((node) => linesOf({ node, base, within: null, context }));
    }),
  );
}

function emptyLine({
  node,
  label,
  base,
  within,
}: {
  node: RepeatNode;
  label: string;
  base: { part: string; partLabel: string; page: string };
  within: string | null;
}): SummaryLine {
  return {
    ...base,
    nodeId: node.nodeId,
    reference: node.currentState.reference,
    within,
    question: label,
    answer: null,
    unanswered: null,
    sinceThen: null,
    isFile: false,
    isMasked: false,
    violation: null,
    unsupported: false,
    isComputed: false,
  };
}

/** A choice or a value that the form shows as it worked it out; without a value there is nothing to say. */
function isComputed(node: LeafNode): boolean {
  const { readonly, instanceValue } = node.currentState;
  return readonly && instanceValue !== '' && (node.nodeType === 'select' || node.nodeType === 'range');
}

function linesOf(input: {
  node: FormNode;
  base: { part: string; partLabel: string; page: string };
  within: string | null;
  context: Context;
}): SummaryLine[] {
  const { node, base, within, context } = input;
  if (!node.currentState.relevant) return [];
  if (isRepeat(node)) {
    const label = nodeName(node);
    // Without a line an empty list could only be reached from the page before it.
    if (node.currentState.children.length === 0) return [emptyLine({ node, label, base, within })];
    return node.currentState.children.flatMap((item, index) => {
      const name = `${label} ${index + 1}`.trim();
      return linesOf({ node: item, base, within: within === null ? name : `${within}, ${name}`, context });
    });
  }
  if (isParent(node))
    return node.currentState.children.flatMap((child) => linesOf({ node: child, base, within, context }));
  if (!isQuestion(node) && !isComputed(node)) return [];
  const unanswered = context.unansweredOf(node);
  const text = isTyped(node) ? context.textOf(node) : node.currentState.instanceValue;
  return [
    {
      ...base,
      nodeId: node.nodeId,
      reference: node.currentState.reference,
      within,
      question: nodeName(node),
      answer:
        unanswered === null
          ? answerText({ node, text, language: context.language })
          : fieldTexts(context.language)(`forms.unanswered.${unanswered}`),
      unanswered,
      sinceThen: context.sinceThen(node),
      isFile: node.nodeType === 'upload',
      isMasked: unanswered === null && isMasked(node),
      violation: context.violationOf(node),
      unsupported: !isSupported(node),
      isComputed: isComputed(node),
    },
  ];
}
