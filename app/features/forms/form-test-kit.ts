import { allLeaves, type LeafNode } from './form-nodes.ts';
import type { FormSession } from './form-types.ts';

export function leavesOf(session: FormSession): readonly LeafNode[] {
  return session.nodes().flatMap((node) => [...allLeaves(node)]);
}

export function leafAt(session: FormSession, reference: string): LeafNode {
  const leaf = leavesOf(session).find((one) => one.currentState.reference === reference);
  if (leaf === undefined) throw new Error(`the form has no ${reference}`);
  return leaf;
}

/** Answers like a person, one after the other; several choices are separated by a space. */
export function answerAll({
  session,
  answers,
}: {
  session: FormSession;
  answers: Readonly<Record<string, string>>;
}): void {
  for (const [reference, text] of Object.entries(answers)) {
    const leaf = leafAt(session, reference);
    if (leaf.nodeType === 'input') session.answer(leaf, text);
    else if (leaf.nodeType === 'select') session.choose(leaf, text === '' ? [] : text.split(' '));
    else throw new Error(`${reference} takes no answer`);
  }
}
