import { batch } from 'solid-js';
import { allLeaves, type LeafNode } from './form-nodes.ts';
import type { FormSession } from './form-types.ts';

/**
 * Adding and removing the items of a repeat.
 *
 * @param forget drops what is kept beside the instance of a leaf that goes
 */
export function createItems({
  forget,
  onChange,
}: {
  forget: (leaf: LeafNode) => void;
  onChange: () => void;
}): Pick<FormSession, 'addItem' | 'removeItem'> {
  return {
    addItem(repeat) {
      repeat.addInstances?.(repeat.currentState.children.length - 1, 1);
      onChange();
    },
    removeItem(repeat, index) {
      const item = repeat.currentState.children[index];
      if (item === undefined) return;
      for (const leaf of allLeaves(item)) forget(leaf);
      // The engine ends an item before it takes it off the list: nothing on the page may look in between.
      batch(() => repeat.removeInstances?.(index, 1));
      onChange();
    },
  };
}
