import { parseXml } from './form-identity.ts';
import { isQuestion, type LeafNode } from './form-nodes.ts';
import { setLeafValue } from './leaf-value.ts';

const STEP = /^([^[]+)(?:\[(\d+)\])?$/;

/** The element of an instance at a reference of the engine, such as `/data/people[2]/name`; null if there is none. */
export function elementAt(root: Element, reference: string): Element | null {
  const [first = '', ...steps] = reference.slice(1).split('/');
  if (STEP.exec(first)?.[1] !== root.nodeName) return null;
  let element: Element = root;
  for (const step of steps) {
    const [, name, position = '1'] = STEP.exec(step) ?? [];
    const next = [...element.children].filter((child) => child.nodeName === name)[Number(position) - 1];
    if (next === undefined) return null;
    element = next;
  }
  return element;
}

/**
 * The engine works out calculated values again when it restores a draft. What a person had typed over one of them comes
 * back here, as it was when the draft was saved.
 */
export function restoreTyped({
  instanceXml,
  leaves,
}: {
  instanceXml: string;
  leaves: readonly LeafNode[];
}): void {
  const root = parseXml(instanceXml)?.documentElement;
  if (root === undefined) return;
  for (const leaf of leaves) {
    const { relevant, reference, instanceValue } = leaf.currentState;
    if (!relevant || !isQuestion(leaf)) continue;
    const text = elementAt(root, reference)?.textContent;
    if (text !== undefined && text !== null && text !== instanceValue) setLeafValue(leaf, text);
  }
}

/** An instance with one answer taken away. */
export function withoutAnswer(xml: string, reference: string): string {
  const document = parseXml(xml);
  const element = document === null ? null : elementAt(document.documentElement, reference);
  if (document === null || element === null) return xml;
  element.textContent = '';
  return new XMLSerializer().serializeToString(document);
}
