import {
  allLeaves,
  type FormNode,
  isParent,
  isQuestion,
  isRepeat,
  isSupported,
  type LeafNode,
} from './form-nodes.ts';
import { setLeafValue } from './leaf-value.ts';

type Answers = Readonly<Record<string, string>>;

/**
 * Answers to questions that do not apply now. The engine remembers them and omits them from the instance; a draft must
 * remember them too, or a mistake in one question would lose the answers of ten others.
 */
export function createHiddenAnswers(): {
  /** The hidden answers by reference; call it after every change, since it learns from visible ones. */
  read: (leaves: readonly LeafNode[]) => Answers;
  restore: (input: { answers: Answers; children: readonly FormNode[] }) => void;
} {
  const last = new Map<string, string>();

  function read(leaves: readonly LeafNode[]): Answers {
    const answers: Record<string, string> = {};
    for (const leaf of leaves) {
      if (!isSupported(leaf) || leaf.nodeType === 'note') continue;
      if (leaf.currentState.relevant) last.set(leaf.nodeId, leaf.currentState.instanceValue);
      const kept = last.get(leaf.nodeId);
      if (!leaf.currentState.relevant && kept) answers[leaf.currentState.reference] = kept;
    }
    return answers;
  }

  function restore({ answers, children }: { answers: Answers; children: readonly FormNode[] }): void {
    for (const reference of Object.keys(answers)) makeRoom(children, reference);
    for (const node of children)
      for (const leaf of allLeaves(node)) {
        const answer = answers[leaf.currentState.reference];
        if (answer === undefined) continue;
        // The names of files are given back with the files.
        if (leaf.nodeType === 'upload') last.set(leaf.nodeId, answer);
        else if (isQuestion(leaf) && setLeafValue(leaf, answer)) last.set(leaf.nodeId, answer);
      }
  }

  return { read, restore };
}

/** Gives a hidden repeat the items that a reference such as `/data/quantities[3]/unit` needs. */
function makeRoom(children: readonly FormNode[], reference: string): void {
  for (const node of children) {
    if (!isParent(node) || !reference.startsWith(node.currentState.reference)) continue;
    const rest = reference.slice(node.currentState.reference.length);
    const index = /^\[(\d+)\]/.exec(rest)?.[1];
    const known = node.currentState.children.length;
    if (isRepeat(node) && !node.currentState.relevant && index !== undefined && Number(index) > known)
      node.addInstances?.(known - 1, Number(index) - known);
    makeRoom(node.currentState.children, reference);
  }
}
