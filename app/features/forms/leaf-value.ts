import type { LeafNode, RankNode } from './form-nodes.ts';

/** The options in the wished order; the engine refuses an order that leaves one out. */
export function fullOrder(node: RankNode, wished: readonly string[]): readonly string[] {
  const options = node.currentState.valueOptions.map(({ value }) => value);
  const known = wished.filter((value) => options.includes(value));
  return [...new Set([...known, ...options])];
}

/** Sets a value as the instance writes it; false if the node takes none, or a file. */
export function setLeafValue(leaf: LeafNode, text: string): boolean {
  if (leaf.nodeType === 'input' || leaf.nodeType === 'range') leaf.setValue(text);
  else if (leaf.nodeType === 'select') leaf.selectValues(text === '' ? [] : text.split(' '));
  else if (leaf.nodeType === 'rank') leaf.setValues(text === '' ? [] : fullOrder(leaf, text.split(' ')));
  else if (leaf.nodeType === 'trigger') leaf.setValue(text !== '');
  else return false;
  return true;
}
