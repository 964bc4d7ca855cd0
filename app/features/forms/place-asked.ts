import type { PlaceKind } from '#shared/ideal/place-search.ts';
import { allLeaves, type FormNode, hasAppearance, type LeafNode } from './form-nodes.ts';

/** By appearance: other tools show a text field, in which the code is typed. */
const KINDS: Readonly<Record<string, readonly PlaceKind[]>> = {
  'place-subdivision': ['subdivision'],
  'place-port': ['port'],
  'place-any': ['country', 'subdivision', 'port'],
};

/** What kinds of places a question asks for; null if for none. */
export function placeAsked(node: LeafNode): readonly PlaceKind[] | null {
  if (node.nodeType !== 'input' || node.valueType !== 'string') return null;
  return Object.entries(KINDS).find(([appearance]) => hasAppearance(node, appearance))?.[1] ?? null;
}

/** Whether any question below these asks for a place. */
export function asksPlaces(nodes: readonly FormNode[]): boolean {
  return nodes.some((node) => [...allLeaves(node)].some((leaf) => placeAsked(leaf) !== null));
}
