import { createSignal } from 'solid-js';
import { fold } from '#shared/kernel/fold.ts';
import {
  HANDLING_CODES,
  TLP,
  UNANSWERED_REASONS,
  type Unanswered,
  type UnansweredReason,
} from '#shared/reports/reports.schemas.ts';
import { isQuestion, isSupported, type LeafNode, type SelectNode } from './form-nodes.ts';

/** Why a question has no answer, said by the person, and what the field held before. */
export type UnansweredMark = { readonly reason: UnansweredReason; readonly before: string };

/** By reference, as a draft has them. */
export type UnansweredMarks = Readonly<Record<string, UnansweredMark>>;

const OWN_CODE =
  /^(unknown|unk|not_?assessed|do_?n'?_?t_?know|do_not_know|dn?k|no_?sabe|no_(lo_)?se|ns|ns_?n[cr]|nao_?(sei|sabe)|no_?evaluado|nao_?avaliado|desconocid[oa]|desconhecid[oa])$/;
const OWN_WORDS =
  /^(no (lo )?se\b|no sabe|nao se[i]\b|nao sabe|(i )?do(n'?t| not) know|unknown|desconocid[oa]|desconhecid[oa]|no evaluad[oa]|nao avaliad[oa]|not assessed)/;

/** The form asks for it among its own options. */
function hasOwn({ currentState }: SelectNode): boolean {
  return currentState.valueOptions.some(
    ({ value, label }) => OWN_CODE.test(fold(value)) || OWN_WORDS.test(fold(label.asString).trim()),
  );
}

/** A report must bear its marking, so these two have no other answer than a code. */
function isMarking({ currentState }: SelectNode): boolean {
  const values = currentState.valueOptions.map(({ value }) => value);
  const consistsOf = (codes: readonly string[]) =>
    values.length > 1 && values.every((value) => codes.includes(value));
  return consistsOf(HANDLING_CODES) || consistsOf(TLP);
}

/** Whether "I don't know" is an answer to it that the form itself does not offer. */
export function mayStayUnanswered(node: LeafNode): boolean {
  if (!isQuestion(node) || !isSupported(node) || node.nodeType === 'trigger') return false;
  // A file that is attached is an answer that is taken off by its own button.
  if (node.nodeType === 'upload') return node.currentState.instanceValue === '';
  return node.nodeType !== 'select' || !(hasOwn(node) || isMarking(node));
}

/** The marks of a report that was sent, as a draft has them. */
export function marksOf(list: readonly Unanswered[] | undefined): UnansweredMarks {
  return Object.fromEntries((list ?? []).map(({ reference, reason }) => [reference, { reason, before: '' }]));
}

const plainReference = (reference: string) => reference.replaceAll('[1]', '');

/** What was left unanswered on purpose, by node, so that it stays with its question while items are removed. */
export function createUnanswered({
  announce,
  answer,
  textOf,
  empty,
}: {
  /** Says that the draft has changed. */
  announce: () => void;
  answer: (node: LeafNode, text: string) => void;
  textOf: (node: LeafNode) => string;
  /** Takes the answer away; false if the form could not bear that. */
  empty: (node: LeafNode, before: string) => boolean;
}) {
  const marks = new Map<string, UnansweredMark>();
  const [revision, setRevision] = createSignal(0);

  function take(nodeId: string): void {
    if (marks.delete(nodeId)) setRevision((count) => count + 1);
  }

  /** Null once the question has a value after all, from the person or from the form. */
  function of(node: LeafNode): UnansweredMark | null {
    return node.currentState.instanceValue === '' ? (marks.get(node.nodeId) ?? null) : null;
  }

  return {
    reasonOf(node: LeafNode): UnansweredReason | null {
      revision();
      return of(node)?.reason ?? null;
    },
    leave(node: LeafNode, reason: UnansweredReason | null): void {
      if (node.currentState.readonly) return;
      const mark = of(node);
      if (reason === null) {
        take(node.nodeId);
        answer(node, mark?.before ?? '');
        return;
      }
      const before = mark?.before ?? textOf(node);
      if (!empty(node, before)) return;
      marks.set(node.nodeId, { reason, before });
      setRevision((count) => count + 1);
      announce();
    },
    drop(node: LeafNode): void {
      take(node.nodeId);
    },
    restore(kept: UnansweredMarks, leaves: readonly LeafNode[]): void {
      // An instance cannot tell the only item of a repeat from a group, so marks of a corrected one have no `[1]`.
      const marked = new Map(Object.entries(kept).map(([name, mark]) => [plainReference(name), mark]));
      for (const leaf of leaves) {
        const mark = marked.get(plainReference(leaf.currentState.reference));
        if (mark !== undefined && isQuestion(leaf)) marks.set(leaf.nodeId, mark);
      }
    },
    /** Of all these leaves, whether they apply or not. */
    read(leaves: readonly LeafNode[]): Record<string, UnansweredMark> {
      const found: Record<string, UnansweredMark> = {};
      for (const leaf of leaves) {
        const mark = of(leaf);
        if (mark !== null) found[leaf.currentState.reference] = mark;
      }
      return found;
    },
    list(leaves: Iterable<LeafNode>): readonly Unanswered[] {
      const found: Unanswered[] = [];
      for (const leaf of leaves) {
        const mark = of(leaf);
        if (mark !== null) found.push({ reference: leaf.currentState.reference, reason: mark.reason });
      }
      return found;
    },
  };
}

export { UNANSWERED_REASONS, type UnansweredReason };
