import {
  allLeaves,
  type FormNode,
  hasAppearance,
  isParent,
  isQuestion,
  isRepeat,
  isVisible,
  relevantLeaves,
} from './form-nodes.ts';
import { nodeName } from './node-name.ts';

/** One screen: a question with the notes before it, a field list, or a repeat with all its items. */
export type FormPage = {
  /** Opaque and usable in an address; stable while answers change and in every language. */
  readonly key: string;
  readonly nodes: readonly FormNode[];
};

/** One row of the task list. */
export type FormPartNodes = {
  readonly key: string;
  /** Node with the label; null for questions outside every group. */
  readonly node: FormNode | null;
  readonly nodes: readonly FormNode[];
};

/** XPath as a part of an address: `/data/scale/trend` becomes `scale~trend`; no XML name has a tilde. */
function keyOf(node: FormNode): string {
  const [, ...steps] = node.currentState.reference.slice(1).split('/');
  return steps.join('~');
}

function hasControls(node: FormNode): boolean {
  if (isRepeat(node)) return true;
  for (const leaf of allLeaves(node)) if (leaf.nodeType !== 'model-value') return true;
  return isParent(node) && node.currentState.children.some(hasControls);
}

/** Parts of a form: its top-level groups and repeats; questions outside them form parts of their own. */
export function partsOf(children: readonly FormNode[]): readonly FormPartNodes[] {
  const parts: { key: string; node: FormNode | null; nodes: FormNode[] }[] = [];
  let loose: FormNode[] | null = null;
  for (const node of children) {
    if (!hasControls(node)) continue;
    if (isParent(node)) {
      parts.push({ key: keyOf(node), node, nodes: [node] });
      loose = null;
    } else if (loose === null) {
      loose = [node];
      parts.push({ key: keyOf(node), node: null, nodes: loose });
    } else loose.push(node);
  }
  return parts;
}

/** Its group's name. Of the questions outside every group the first ones have the form's; further ones that of their first question. */
export function partName(input: {
  part: FormPartNodes;
  parts: readonly FormPartNodes[];
  title: string;
}): string {
  const { part, parts, title } = input;
  if (part.node !== null) return nodeName(part.node);
  if (parts.find(({ node }) => node === null) === part) return title;
  const asked = part.nodes.filter((node) => !isSaid(node));
  return nodeName(asked.find(isVisible) ?? asked[0] ?? part.nodes[0]!);
}

/** Whether the part has anything to show now. */
export function isPartVisible(part: FormPartNodes): boolean {
  return part.nodes.some(isVisible);
}

function isSaid(node: FormNode): boolean {
  return !isParent(node) && !isQuestion(node);
}

/** Screens of a part in order. A note is on the screen of the question that follows it. */
export function pagesOf(part: FormPartNodes): readonly FormPage[] {
  const pages: { nodes: FormNode[] }[] = [];
  let said: FormNode[] = [];
  const add = (node: FormNode) => {
    pages.push({ nodes: [...said, node] });
    said = [];
  };
  const visit = (node: FormNode) => {
    if (!isVisible(node)) return;
    if (isSaid(node)) said.push(node);
    else if (!isParent(node) || isRepeat(node) || hasAppearance(node, 'field-list')) add(node);
    else node.currentState.children.forEach(visit);
  };
  part.nodes.forEach(visit);
  const last = pages.at(-1);
  if (said.length > 0 && last !== undefined) last.nodes.push(...said);
  else if (said.length > 0) pages.push({ nodes: said });
  return pages.map(({ nodes }) => ({ key: keyOf(nodes.find((node) => !isSaid(node)) ?? nodes[0]!), nodes }));
}

/** No answer is required in it. */
export function isPartOptional(part: FormPartNodes): boolean {
  for (const node of part.nodes)
    for (const leaf of relevantLeaves(node)) if (isQuestion(leaf) && leaf.currentState.required) return false;
  return true;
}
