import { createSignal } from 'solid-js';
import { elementAt } from './draft-values.ts';
import { parseXml } from './form-identity.ts';
import { allLeaves, type FormNode, isParent, isQuestion, isRepeat, type LeafNode } from './form-nodes.ts';
import { setLeafValue } from './leaf-value.ts';
import type { EarlierAnswer, EarlierAnswers, SinceThen } from './since-then.ts';

/** Answers decide which questions apply and which options there are, so a copy takes some rounds. */
const ROUNDS = 6;

/** Answers of an earlier report in a new instance: only what a person answers, so times and ids are the new one's. */
export function createEarlierAnswers({
  nodes,
  announce,
}: {
  nodes: () => readonly FormNode[];
  announce: () => void;
}) {
  const known = new Map<string, EarlierAnswer>();
  // The answers themselves are reactive in the engine; what was confirmed is not.
  const [revision, setRevision] = createSignal(0);
  const leaves = () => nodes().flatMap((node) => [...allLeaves(node)]);

  return {
    copy(instanceXml: string): void {
      const root = parseXml(instanceXml)?.documentElement;
      if (root === undefined) return;
      for (let round = 0, isMoving = true; isMoving && round < ROUNDS; round += 1) {
        isMoving = false;
        makeRoom(nodes(), root);
        for (const leaf of leaves()) {
          const { relevant, reference, instanceValue } = leaf.currentState;
          // Files belong to the report that brought them.
          if (!relevant || !isQuestion(leaf) || leaf.nodeType === 'upload') continue;
          const value = elementAt(root, reference)?.textContent ?? '';
          if (value === '' || value === instanceValue || known.has(leaf.nodeId)) continue;
          if (!setLeafValue(leaf, value)) continue;
          isMoving = true;
          // Of an option that the form no longer has, nothing is left.
          const taken = leaf.currentState.instanceValue;
          if (taken !== '') known.set(leaf.nodeId, { value: taken, confirmed: false });
        }
      }
    },
    restore(kept: EarlierAnswers): void {
      for (const leaf of leaves()) {
        const answer = kept[leaf.currentState.reference];
        if (answer !== undefined) known.set(leaf.nodeId, answer);
      }
    },
    read(): Record<string, EarlierAnswer> {
      const found: Record<string, EarlierAnswer> = {};
      for (const leaf of leaves()) {
        const answer = known.get(leaf.nodeId);
        if (answer !== undefined) found[leaf.currentState.reference] = answer;
      }
      return found;
    },
    of(leaf: LeafNode): SinceThen {
      revision();
      const answer = known.get(leaf.nodeId);
      if (answer === undefined) return null;
      if (answer.value !== leaf.currentState.instanceValue) return 'changed';
      return answer.confirmed ? 'confirmed' : 'same';
    },
    /** Of these: those that stand as they were still hold. */
    confirm(nodeIds: readonly string[]): void {
      const wanted = new Set(nodeIds);
      for (const leaf of leaves()) {
        const answer = known.get(leaf.nodeId);
        if (answer === undefined || !wanted.has(leaf.nodeId)) continue;
        if (answer.value === leaf.currentState.instanceValue)
          known.set(leaf.nodeId, { ...answer, confirmed: true });
      }
      setRevision((count) => count + 1);
      announce();
    },
  };
}

/** Gives repeats as many items as the earlier instance has. */
function makeRoom(nodes: readonly FormNode[], root: Element): void {
  for (const node of nodes) {
    if (!isParent(node) || !node.currentState.relevant) continue;
    if (isRepeat(node)) {
      const { reference, children } = node.currentState;
      let wanted = 0;
      while (elementAt(root, `${reference}[${wanted + 1}]`) !== null) wanted += 1;
      if (wanted > children.length) node.addInstances?.(children.length - 1, wanted - children.length);
    }
    makeRoom(node.currentState.children, root);
  }
}
