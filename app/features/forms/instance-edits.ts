import { hasDeclarations, isElementName, isXml } from '#shared/kernel/xml.ts';
import type { Change } from '#shared/reports/review.schemas.ts';
import { elementAt } from './draft-values.ts';
import { parseXml } from './form-identity.ts';
import { pairItems } from './pair-items.ts';
import type { UnansweredReason } from './unanswered.ts';

/** What an edit says; of a stored one or of one that is being made. */
export interface InstanceEdit extends Pick<Change, 'reference' | 'kind' | 'after' | 'unanswered'> {
  readonly id: string;
}
interface Mark {
  readonly reference: string;
  readonly reason: UnansweredReason;
}

const STEP = /^([^[]+)(?:\[(\w+)\])?$/;

/**
 * How an element is told from its siblings of the same name: `''` for the first of what was sent, `[2]` for the second,
 * and the id of the edit for one that was added. It stays when others go.
 */
type Keys = Map<Element, string>;

/** An instance with the edits so far. References of edits and comments are kept through any number of corrections. */
export interface EditedInstance {
  readonly root: Element;
  readonly keys: ReadonlyMap<Element, string>;
  readonly unanswered: readonly Mark[];
  /** Edits that no instance of the form can hold, by their id: they were passed over, and somebody should hear of it. */
  readonly passedOver: readonly string[];
}

function keyByPlace(element: Element, keys: Keys): void {
  const counts = new Map<string, number>();
  for (const child of element.children) {
    const place = (counts.get(child.nodeName) ?? 0) + 1;
    counts.set(child.nodeName, place);
    keys.set(child, place === 1 ? '' : `[${place}]`);
    keyByPlace(child, keys);
  }
}

function pathOf(element: Element, keyOf: (element: Element) => string): string {
  const { parentElement: parent } = element;
  return parent === null
    ? `/${element.nodeName}`
    : `${pathOf(parent, keyOf)}/${element.nodeName}${keyOf(element)}`;
}
function placeOf(element: Element): string {
  const same = [...(element.parentElement?.children ?? [])].filter(
    ({ nodeName }) => nodeName === element.nodeName,
  );
  const place = same.indexOf(element) + 1;
  return place <= 1 ? '' : `[${place}]`;
}
const keyIn = (keys: ReadonlyMap<Element, string>) => (element: Element) => keys.get(element) ?? '';

/** The engine writes `[1]` for the first item of a repeat, and an instance cannot tell a repeat of one item from a group. */
function canonical(reference: string): string {
  return reference.replaceAll('[1]', '');
}

function childOf(parent: Element, step: string, keys: ReadonlyMap<Element, string>): Element | undefined {
  const [, name, key] = STEP.exec(step) ?? [];
  const wanted = key === undefined ? '' : `[${key}]`;
  return [...parent.children].find((child) => child.nodeName === name && keys.get(child) === wanted);
}

/** A plain element; undefined if none can be called so here. */
function madeIn(parent: Element, name: string): Element | undefined {
  if (!isElementName(name)) return undefined;
  const [prefix, local] = name.split(':');
  const namespace = local === undefined ? parent.namespaceURI : parent.lookupNamespaceURI(prefix ?? null);
  if (local !== undefined && namespace === null) return undefined;
  const made = parent.ownerDocument.createElementNS(namespace, name);
  parent.append(made);
  return made;
}

/**
 * Null if it is not there; with `make`, what is missing of plain groups on the way is made.
 *
 * @param removed items that somebody removed: the first of a repeat is called like a group
 */
function find(
  root: Element,
  {
    reference,
    keys,
    make = false,
    removed,
  }: { reference: string; keys: Keys; make?: boolean; removed?: ReadonlySet<string> },
): Element | null {
  const [first, ...steps] = canonical(reference).slice(1).split('/');
  if (first !== root.nodeName) return null;
  let element = root;
  let path = `/${first}`;
  for (const step of steps) {
    path = `${path}/${step}`;
    let next = childOf(element, step, keys);
    if (next === undefined && make && removed?.has(path) !== true) {
      next = madeIn(element, step);
      if (next !== undefined) keys.set(next, '');
    }
    if (next === undefined) return null;
    element = next;
  }
  return element;
}

interface Applying {
  readonly edit: InstanceEdit;
  readonly keys: Keys;
  readonly removed: Set<string>;
}

/** Of items that phones made; deeper ones would end the recursion of whoever reads them. */
const DEEPEST = 64;

function isDeeper(element: Element, than: number): boolean {
  return than === 0 || [...element.children].some((child) => isDeeper(child, than - 1));
}

/** What is no plain item is never parsed as one: a few entities grow to gigabytes. Null then. */
function itemOf(xml: string | null): Element | null {
  const item = xml === null || hasDeclarations(xml) ? null : (parseXml(xml)?.documentElement ?? null);
  return item === null || isDeeper(item, DEEPEST) ? null : item;
}

/** Whether an instance can hold it, wherever its place may be now. */
function addItem(root: Element, { edit, keys, removed }: Applying): boolean {
  const parsed = itemOf(edit.after);
  if (parsed === null) return false;
  const cut = edit.reference.lastIndexOf('/');
  const parent = find(root, { reference: edit.reference.slice(0, cut), keys, make: true, removed });
  if (parent === null) return true;
  const item = root.ownerDocument.importNode(parsed, true);
  const last = [...parent.children].filter(({ nodeName }) => nodeName === item.nodeName).at(-1);
  if (last === undefined) parent.append(item);
  else last.after(item);
  const [, , key = ''] = STEP.exec(edit.reference.slice(cut + 1)) ?? [];
  keys.set(item, `[${key}]`);
  keyByPlace(item, keys);
  return true;
}

/** What prefixes and names of an edit stand for is known only here: none of them may keep the report from being read. */
function isNameable(root: Element, reference: string): boolean {
  const [first, ...steps] = reference.slice(1).split('/');
  return (
    first === root.nodeName && steps.every((step) => isElementName(STEP.exec(canonical(step))?.[1] ?? ''))
  );
}

/** @returns false if no instance can hold it; what only has no place any more is no such edit */
function applyEdit(root: Element, { edit, keys, removed }: Applying): boolean {
  const { kind, after, reference } = edit;
  // An instance with it could be written, but never read again.
  if ((after !== null && !isXml(after)) || !isNameable(root, reference)) return false;
  if (kind === 'add') return addItem(root, { edit, keys, removed });
  if (kind === 'remove') removed.add(canonical(reference));
  const element = find(root, { reference, keys, make: kind === 'answer' && after !== null, removed });
  // Only an item that somebody removed takes its place with it; an answer that is not there is as it should be.
  if (element === null) return after === null || isGone(reference, removed);
  if (kind === 'remove') {
    if (element === root) return false;
    element.remove();
    return true;
  }
  // An edit of an answer never takes away a group, with what others answered in it.
  if (element === root || element.children.length > 0) return false;
  if (after === null) element.remove();
  else element.textContent = after;
  return true;
}

/** Whether it was removed, or something that it is within. */
function isGone(reference: string, removed: ReadonlySet<string>): boolean {
  const path = canonical(reference);
  return [...removed].some((each) => path === each || path.startsWith(`${each}/`));
}

/**
 * The instance as sent, with the edits in their order. What no longer has a place, such as an answer in an item that
 * somebody removed, is passed over. Null if the instance is no XML.
 */
export function editedInstance({
  instanceXml,
  unanswered,
  edits,
}: {
  instanceXml: string;
  unanswered: readonly Mark[];
  edits: readonly InstanceEdit[];
}): EditedInstance | null {
  const root = parseXml(instanceXml)?.documentElement;
  if (root === undefined) return null;
  const keys: Keys = new Map();
  keyByPlace(root, keys);
  const marks = new Map(unanswered.map(({ reference, reason }) => [canonical(reference), reason]));
  const removed = new Set<string>();
  const passedOver: string[] = [];
  for (const edit of edits) {
    if (!applyEdit(root, { edit, keys, removed })) {
      passedOver.push(edit.id);
      continue;
    }
    for (const reference of [...marks.keys()])
      if (reference === edit.reference || reference.startsWith(`${edit.reference}/`)) marks.delete(reference);
    if (edit.unanswered !== undefined) marks.set(edit.reference, edit.unanswered);
  }
  const left = [...marks].filter(([reference]) => find(root, { reference, keys }) !== null);
  return { root, keys, unanswered: left.map(([reference, reason]) => ({ reference, reason })), passedOver };
}

export function instanceText({ root }: EditedInstance): string {
  return new XMLSerializer().serializeToString(root);
}

/** What the engine calls a node, in the instance as it is now; null if it is no longer there. */
export function currentReference({ root, keys }: EditedInstance, reference: string): string | null {
  const element = find(root, { reference, keys: new Map(keys) });
  return element === null ? null : pathOf(element, placeOf);
}

/** The name of a node that no correction changes; null if the instance has no such node. */
export function lastingReference({ root, keys }: EditedInstance, reference: string): string | null {
  const element = elementAt(root, reference);
  return element === null ? null : pathOf(element, keyIn(keys));
}

/** Marks of questions without an answer, as the engine calls them now. */
export function currentMarks(edited: EditedInstance): Mark[] {
  return edited.unanswered.flatMap(({ reference, reason }) => {
    const current = currentReference(edited, reference);
    return current === null ? [] : [{ reference: current, reason }];
  });
}

interface Comparison {
  readonly keys: Keys;
  readonly newId: () => string;
  readonly isPassedOver: (reference: string) => boolean;
  /** Null where nobody knows: then several elements of a name are items, and so is one that was not there before. */
  readonly isRepeat: ((path: string) => boolean) | null;
  readonly changes: Omit<Change, 'on'>[];
}

const xmlOf = (element: Element) => new XMLSerializer().serializeToString(element);
const isLeaf = (element: Element) => element.children.length === 0;

function compareLeaves(
  before: Element | null,
  after: Element | null,
  { reference, to }: { reference: string; to: Comparison },
) {
  const [old, now] = [before?.textContent ?? null, after?.textContent ?? null];
  if ((old ?? '') === (now ?? '') || to.isPassedOver(reference)) return;
  to.changes.push({ edit: to.newId(), reference, kind: 'answer', before: old, after: now });
}

/** Whether elements of this name are items of a repeat. Without the form, what is there several times is. */
function areItems(
  sides: readonly [readonly Element[], readonly Element[]],
  { reference, to }: { reference: string; to: Comparison },
): boolean {
  if (to.isRepeat !== null) return to.isRepeat(reference.replaceAll(/\[\w+\]/g, ''));
  const [old, now] = sides;
  return old.length > 1 || now.length > 1 || ![...old, ...now].every(isLeaf);
}

/** Null: the group applies on one side only. Two people may both have begun it, so it is compared answer by answer. */
function compareWithin(
  before: Element | null,
  after: Element | null,
  { path, to }: { path: string; to: Comparison },
): void {
  const [left, right] = [before, after].map((each) => [...(each?.children ?? [])]) as [Element[], Element[]];
  for (const name of new Set([...left, ...right].map(({ nodeName }) => nodeName))) {
    const [old, now] = [left, right].map((all) => all.filter(({ nodeName }) => nodeName === name)) as [
      Element[],
      Element[],
    ];
    const reference = `${path}/${name}`;
    if (areItems([old, now], { reference, to })) compareItems(old, now, { reference, to });
    else {
      const [one, other] = [old[0] ?? null, now[0] ?? null];
      const key = (one === null ? undefined : to.keys.get(one)) ?? '';
      if (other !== null) to.keys.set(other, key);
      const own = `${reference}${key}`;
      if ([one, other].every((each) => each === null || isLeaf(each)))
        compareLeaves(one, other, { reference: own, to });
      else compareWithin(one, other, { path: own, to });
    }
  }
}

function compareItems(
  old: readonly Element[],
  now: readonly Element[],
  { reference: name, to }: { reference: string; to: Comparison },
): void {
  const pairs = pairItems(old, now);
  for (const [left, right] of pairs) {
    const key = to.keys.get(left) ?? '';
    to.keys.set(right, key);
    const reference = `${name}${key}`;
    if (isLeaf(left) && isLeaf(right)) compareLeaves(left, right, { reference, to });
    else compareWithin(left, right, { path: reference, to });
  }
  const [kept, known] = [new Set(pairs.map(([left]) => left)), new Set(pairs.map(([, right]) => right))];
  for (const element of old) {
    const reference = `${name}${to.keys.get(element) ?? ''}`;
    if (!kept.has(element) && !to.isPassedOver(reference))
      to.changes.push({ edit: to.newId(), reference, kind: 'remove', before: xmlOf(element), after: null });
  }
  for (const element of now) {
    if (known.has(element)) continue;
    const edit = to.newId();
    to.keys.set(element, `[${edit}]`);
    keyByPlace(element, to.keys);
    const reference = `${name}[${edit}]`;
    if (!to.isPassedOver(reference))
      to.changes.push({ edit, reference, kind: 'add', before: null, after: xmlOf(element) });
  }
}

interface ToCompare {
  readonly before: EditedInstance;
  /** As corrected. */
  readonly instanceXml: string;
  /** Marks in the corrected instance, as the engine calls its nodes. */
  readonly unanswered: readonly Mark[];
  /** Makes the id of each edit. */
  readonly newId: () => string;
  /** Nodes that change by themselves, such as the hour of the end. */
  readonly isPassedOver?: (reference: string) => boolean;
  /** Whether a path without places is that of a repeat (`form-shape.ts`). */
  readonly isRepeat?: (path: string) => boolean;
}
export interface Compared {
  readonly changes: readonly Omit<Change, 'on'>[];
  /** The corrected instance, in which the nodes that were there keep their names. */
  readonly after: EditedInstance;
}

/**
 * What a person changed between an instance with its edits so far and the same one as corrected. With these changes
 * `editedInstance` has the answers of the corrected one again. Null if that is no XML.
 */
export function compareInstances({
  before,
  instanceXml,
  unanswered,
  newId,
  isPassedOver = () => false,
  isRepeat,
}: ToCompare): Compared | null {
  const root = parseXml(instanceXml)?.documentElement;
  if (root === undefined) return null;
  const keys: Keys = new Map(before.keys);
  const changes: Omit<Change, 'on'>[] = [];
  const to: Comparison = { keys, newId, isPassedOver, isRepeat: isRepeat ?? null, changes };
  compareWithin(before.root, root, { path: `/${root.nodeName}`, to });
  const old = new Map(before.unanswered.map(({ reference, reason }) => [reference, reason]));
  const marked = new Map(
    unanswered.flatMap(({ reference, reason }) => {
      const element = elementAt(root, canonical(reference));
      return element === null ? [] : [[pathOf(element, keyIn(keys)), reason] as const];
    }),
  );
  for (const [reference, reason] of marked) {
    const known = changes.findIndex((each) => each.reference === reference && each.kind === 'answer');
    if (known >= 0) changes[known] = { ...(changes[known] as (typeof changes)[number]), unanswered: reason };
    else if (old.get(reference) !== reason)
      changes.push({ edit: newId(), reference, kind: 'answer', before: '', after: '', unanswered: reason });
  }
  for (const reference of old.keys()) {
    const isGone =
      !marked.has(reference) && find(before.root, { reference, keys: new Map(before.keys) }) !== null;
    const isTold = changes.some(
      (each) => each.reference === reference || reference.startsWith(`${each.reference}/`),
    );
    if (isGone && !isTold) changes.push({ edit: newId(), reference, kind: 'answer', before: '', after: '' });
  }
  const marks = [...marked].map(([reference, reason]) => ({ reference, reason }));
  return { changes, after: { root, keys, unanswered: marks, passedOver: [] } };
}

/** The changes alone. */
export function changesBetween(given: ToCompare): readonly Omit<Change, 'on'>[] {
  return compareInstances(given)?.changes ?? [];
}
