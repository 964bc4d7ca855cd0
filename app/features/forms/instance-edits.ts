import type { Change } from '#shared/reports/review.schemas.ts';
import { elementAt } from './draft-values.ts';
import { parseXml } from './form-identity.ts';
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

/** Null if it is not there; with `make`, what is missing of plain groups on the way is made. */
function find(
  root: Element,
  { reference, keys, make = false }: { reference: string; keys: Keys; make?: boolean },
): Element | null {
  const [first, ...steps] = canonical(reference).slice(1).split('/');
  if (first !== root.nodeName) return null;
  let element = root;
  for (const step of steps) {
    let next = childOf(element, step, keys);
    if (next === undefined && make && !step.includes('[')) {
      next = root.ownerDocument.createElementNS(element.namespaceURI, step);
      element.append(next);
      keys.set(next, '');
    }
    if (next === undefined) return null;
    element = next;
  }
  return element;
}

function addItem(root: Element, { edit, keys }: { edit: InstanceEdit; keys: Keys }): void {
  const cut = edit.reference.lastIndexOf('/');
  const parent = find(root, { reference: edit.reference.slice(0, cut), keys, make: true });
  const parsed = edit.after === null ? null : parseXml(edit.after);
  if (parent === null || parsed === null) return;
  const item = root.ownerDocument.importNode(parsed.documentElement, true);
  const last = [...parent.children].filter(({ nodeName }) => nodeName === item.nodeName).at(-1);
  if (last === undefined) parent.append(item);
  else last.after(item);
  const [, , key = ''] = STEP.exec(edit.reference.slice(cut + 1)) ?? [];
  keys.set(item, `[${key}]`);
  keyByPlace(item, keys);
}

function applyEdit(root: Element, { edit, keys }: { edit: InstanceEdit; keys: Keys }): void {
  const { kind, after, reference } = edit;
  if (kind === 'add') {
    addItem(root, { edit, keys });
    return;
  }
  const element = find(root, { reference, keys, make: kind === 'answer' && after !== null });
  if (element === null || element === root) return;
  if (kind === 'remove' || after === null) element.remove();
  // An edit of an answer never takes away a group that another version of the form has in its place.
  else if (element.children.length === 0) element.textContent = after;
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
  for (const edit of edits) {
    applyEdit(root, { edit, keys });
    for (const reference of [...marks.keys()])
      if (reference === edit.reference || reference.startsWith(`${edit.reference}/`)) marks.delete(reference);
    if (edit.unanswered !== undefined) marks.set(edit.reference, edit.unanswered);
  }
  const left = [...marks].filter(([reference]) => find(root, { reference, keys }) !== null);
  return { root, keys, unanswered: left.map(([reference, reason]) => ({ reference, reason })) };
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

function leavesOf(element: Element): string[] {
  if (element.children.length === 0) return [`${element.nodeName}=${element.textContent}`];
  return [...element.children].flatMap((child) =>
    leavesOf(child).map((leaf) => `${element.nodeName}/${leaf}`),
  );
}

/** How many answers differ. */
function distance(left: readonly string[], right: readonly string[]): number {
  const rest = new Map<string, number>();
  for (const leaf of left) rest.set(leaf, (rest.get(leaf) ?? 0) + 1);
  let same = 0;
  for (const leaf of right) {
    const count = rest.get(leaf) ?? 0;
    if (count === 0) continue;
    rest.set(leaf, count - 1);
    same += 1;
  }
  return Math.max(left.length, right.length) - same;
}

/**
 * Which items of a repeat were which before: items can be removed anywhere, and are added at the end. The pairs differ
 * in as few answers as possible; equal costs keep the earlier items.
 */
function pairItems(before: readonly Element[], after: readonly Element[]): [Element, Element][] {
  if (before.length === after.length)
    return before.map((element, index) => [element, after[index] as Element]);
  const [left, right] = [before.map(leavesOf), after.map(leavesOf)];
  const removing = (index: number) => (left[index]?.length ?? 0) / 2 + 0.5;
  const cost = [[0]];
  for (let row = 1; row <= before.length; row += 1) {
    const above = cost[row - 1] ?? [];
    cost[row] = [];
    for (let column = 0; column <= Math.min(row, after.length); column += 1) {
      const removed = column < row ? (above[column] ?? Infinity) + removing(row - 1) : Infinity;
      const paired =
        column > 0
          ? (above[column - 1] ?? Infinity) + distance(left[row - 1] ?? [], right[column - 1] ?? [])
          : Infinity;
      (cost[row] as number[])[column] = Math.min(removed, paired);
    }
  }
  const last = cost[before.length] ?? [];
  const added = (column: number) =>
    right.slice(column).reduce((sum, leaves) => sum + leaves.length / 2 + 0.5, 0);
  let column = 0;
  for (let each = 1; each < last.length; each += 1)
    if ((last[each] ?? Infinity) + added(each) <= (last[column] ?? Infinity) + added(column)) column = each;
  const pairs: [Element, Element][] = [];
  for (let row = before.length; row > 0 && column > 0; row -= 1) {
    const paired =
      (cost[row - 1]?.[column - 1] ?? Infinity) + distance(left[row - 1] ?? [], right[column - 1] ?? []);
    if (paired > (cost[row]?.[column] ?? Infinity)) continue;
    pairs.unshift([before[row - 1] as Element, after[column - 1] as Element]);
    column -= 1;
  }
  return pairs;
}

interface Comparison {
  readonly keys: Keys;
  readonly newId: () => string;
  readonly isPassedOver: (reference: string) => boolean;
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

function compareWithin(
  before: Element,
  after: Element,
  { path, to }: { path: string; to: Comparison },
): void {
  const names = [...new Set([...before.children, ...after.children].map(({ nodeName }) => nodeName))];
  for (const name of names) {
    const old = [...before.children].filter(({ nodeName }) => nodeName === name);
    const now = [...after.children].filter(({ nodeName }) => nodeName === name);
    const isOne = old.length <= 1 && now.length <= 1;
    const [one, other] = [old[0] ?? null, now[0] ?? null];
    if (isOne && [one, other].every((each) => each === null || isLeaf(each))) {
      if (other !== null) to.keys.set(other, one === null ? '' : (to.keys.get(one) ?? ''));
      compareLeaves(one, other, {
        reference: `${path}/${name}${one === null ? '' : (to.keys.get(one) ?? '')}`,
        to,
      });
      continue;
    }
    const pairs = pairItems(old, now);
    for (const [left, right] of pairs) {
      const key = to.keys.get(left) ?? '';
      to.keys.set(right, key);
      const reference = `${path}/${name}${key}`;
      if (isLeaf(left) && isLeaf(right)) compareLeaves(left, right, { reference, to });
      else compareWithin(left, right, { path: reference, to });
    }
    const [kept, known] = [new Set(pairs.map(([left]) => left)), new Set(pairs.map(([, right]) => right))];
    for (const element of old) {
      if (kept.has(element)) continue;
      const reference = `${path}/${name}${to.keys.get(element) ?? ''}`;
      if (!to.isPassedOver(reference))
        to.changes.push({ edit: to.newId(), reference, kind: 'remove', before: xmlOf(element), after: null });
    }
    for (const element of now) {
      if (known.has(element)) continue;
      const edit = to.newId();
      to.keys.set(element, `[${edit}]`);
      keyByPlace(element, to.keys);
      const reference = `${path}/${name}[${edit}]`;
      if (!to.isPassedOver(reference))
        to.changes.push({ edit, reference, kind: 'add', before: null, after: xmlOf(element) });
    }
  }
}

/**
 * What a person changed between an instance with its edits so far and the same one as corrected. With these changes
 * `editedInstance` has the answers of the corrected one again.
 *
 * @param newId makes the id of each edit
 * @param isPassedOver nodes that change by themselves, such as the hour of the end
 * @param unanswered marks in the corrected instance, as the engine calls its nodes
 */
export function changesBetween({
  before,
  instanceXml,
  unanswered,
  newId,
  isPassedOver = () => false,
}: {
  before: EditedInstance;
  instanceXml: string;
  unanswered: readonly Mark[];
  newId: () => string;
  isPassedOver?: (reference: string) => boolean;
}): Omit<Change, 'on'>[] {
  const root = parseXml(instanceXml)?.documentElement;
  if (root === undefined) return [];
  const keys: Keys = new Map(before.keys);
  const changes: Omit<Change, 'on'>[] = [];
  compareWithin(before.root, root, { path: `/${root.nodeName}`, to: { keys, newId, isPassedOver, changes } });
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
  return changes;
}
