import { type Definition, readDefinition, unusedInstances } from './form-identity.ts';
import { withRisingRanges } from './range-steps.ts';

const XFORMS = 'http://www.w3.org/2002/xforms';
const XHTML = 'http://www.w3.org/1999/xhtml';
/** How a form asks for the answers that were saved before. */
export const LAST_SAVED = 'jr://instance/last-saved';
/** Types of a bind with which the engine takes no select and no rank; a choice is a text in the instance in any case. */
const NO_CHOICE =
  /^(?:\w+:)?(int|integer|boolean|decimal|date|time|dateTime|geopoint|geotrace|geoshape|binary|barcode|intent)$/;
/** Types of a bind with which it takes a range. */
const NUMBER = /^(?:\w+:)?(int|integer|decimal)$/;
const NEW_REPEAT = 'odk-new-repeat';

/**
 * The definition as the engine asks for it, which needs more than the specification does, and takes less. What is
 * changed shows in no instance.
 *
 * @param lastSaved instance that was saved before this one, for forms that begin with its answers
 */
export function forEngine({
  xml,
  definition: given,
  lastSaved = null,
}: {
  xml: string;
  definition: Definition;
  lastSaved?: string | null;
}): string {
  let definition = given;
  let text = xml;
  const model = definition.document.getElementsByTagNameNS('*', 'model')[0];
  if (model !== undefined && model.namespaceURI === null) {
    // Older tools left the namespace of the model out.
    const named = xml.replace(/(<(?:[\w.-]+:)?html\b)/, `$1 xmlns="${XFORMS}"`);
    const again = readDefinition(named);
    if (again === null) return withRisingRanges(xml);
    definition = again;
    text = named;
  }
  const binds = bindsOf(definition.document);
  const changes = [
    nameIt,
    plainTexts,
    textsApart,
    choicesAsTexts,
    rangesAsNumbers,
    newRepeatsInside,
    groupsOfLeaves,
    groupsAsTheirRepeats,
    withoutUnused,
    (of: Definition) => lastSaved !== null && putLastSaved(of, lastSaved),
  ].map((change) => change(definition, binds));
  if (changes.includes(true)) text = new XMLSerializer().serializeToString(definition.document);
  return withRisingRanges(text);
}

function all(document: Document, ...names: readonly string[]): readonly Element[] {
  return names.flatMap((name) => [...document.getElementsByTagNameNS('*', name)]);
}

/** The binds of a form, each found at once: a form may have thousands. */
interface Binds {
  readonly of: (control: Element) => Element | undefined;
  /** Made if there is none. */
  readonly at: (reference: string) => Element;
}

function bindsOf(document: Document): Binds {
  const binds = all(document, 'bind');
  const byPath = new Map(binds.map((bind) => [bind.getAttribute('nodeset') ?? '', bind]));
  const byId = new Map(binds.map((bind) => [bind.getAttribute('id') ?? '', bind]));
  return {
    of(control) {
      const id = control.getAttribute('bind');
      return id === null ? byPath.get(control.getAttribute('ref') ?? '') : byId.get(id);
    },
    at(reference) {
      const known = byPath.get(reference);
      if (known !== undefined) return known;
      const bind = document.createElementNS(XFORMS, 'bind');
      bind.setAttribute('nodeset', reference);
      document.getElementsByTagNameNS(XFORMS, 'model')[0]?.append(bind);
      byPath.set(reference, bind);
      return bind;
    },
  };
}

/** A title and an `id`. */
function nameIt({ document, root, about }: Definition): boolean {
  const head = document.getElementsByTagNameNS(XHTML, 'head')[0];
  const hasTitle = document.getElementsByTagNameNS(XHTML, 'title').length > 0;
  if (root.hasAttribute('id') && (hasTitle || head === undefined)) return false;
  if (!hasTitle) {
    const title = document.createElementNS(XHTML, 'title');
    title.textContent = about.title;
    head?.prepend(title);
  }
  if (!root.hasAttribute('id')) root.setAttribute('id', about.formId);
  return true;
}

/** To the engine a CDATA section is no text. */
function plainTexts({ document, root }: Definition): boolean {
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_CDATA_SECTION);
  const sections: Node[] = [];
  for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) sections.push(node);
  for (const { parentElement } of sections) parentElement?.replaceChildren(parentElement.textContent ?? '');
  return sections.length > 0;
}

/** Forms of a text that are no words. */
const MEDIA = new Set(['image', 'audio', 'video']);

/** The engine joins all forms of a text. Guidance gets a line of its own; what is made for other clients is left out. */
function textsApart({ document }: Definition): boolean {
  let isChanged = false;
  for (const value of all(document, 'value')) {
    const form = value.getAttribute('form');
    const text = value.parentElement;
    if (form === null || MEDIA.has(form) || text?.localName !== 'text') continue;
    const isPlain = (each: Element) => !each.hasAttribute('form') && each.textContent?.trim() !== '';
    const plain = [...text.children].find(isPlain);
    if (form !== 'big-image' && plain === undefined) continue;
    if (form === 'guidance') {
      // Space at the beginning of a value is none to the engine.
      if (plain?.lastChild instanceof Text) plain.lastChild.data += '\n\n';
      text.append(value);
    } else value.remove();
    isChanged = true;
  }
  return isChanged;
}

function choicesAsTexts({ document }: Definition, binds: Binds): boolean {
  let isChanged = false;
  for (const control of all(document, 'select', 'select1', 'rank')) {
    const bind = binds.of(control);
    if (!NO_CHOICE.test(bind?.getAttribute('type') ?? '')) continue;
    bind?.setAttribute('type', 'string');
    isChanged = true;
  }
  return isChanged;
}

function rangesAsNumbers({ document, root }: Definition, binds: Binds): boolean {
  let isChanged = false;
  for (const control of all(document, 'range')) {
    if (root.contains(control)) continue;
    const reference = control.getAttribute('ref');
    const known = binds.of(control);
    if (NUMBER.test(known?.getAttribute('type') ?? '') || (known === undefined && reference === null))
      continue;
    const bind = known ?? binds.at(reference ?? '');
    const isWhole = ['start', 'end', 'step'].every((name) => !control.getAttribute(name)?.includes('.'));
    bind.setAttribute('type', isWhole ? 'int' : 'decimal');
    isChanged = true;
  }
  return isChanged;
}

/** An action for each new item belongs into its repeat; some tools leave it in the model. */
function newRepeatsInside({ document }: Definition, binds: Binds): boolean {
  let isChanged = false;
  for (const action of all(document, 'setvalue', 'setgeopoint')) {
    const events = (action.getAttribute('event') ?? '').split(/\s+/);
    if (action.parentElement?.localName !== 'model' || !events.includes(NEW_REPEAT)) continue;
    const reference = action.getAttribute('ref') ?? binds.of(action)?.getAttribute('nodeset') ?? '';
    const [repeat] = all(document, 'repeat')
      .filter((each) => reference.startsWith(`${each.getAttribute('nodeset')}/`))
      .sort((left, right) => lengthOf(right) - lengthOf(left));
    if (repeat === undefined) continue;
    const inside = action.cloneNode(true) as Element;
    inside.setAttribute('event', NEW_REPEAT);
    repeat.append(inside);
    const others = events.filter((event) => event !== NEW_REPEAT);
    if (others.length === 0) action.remove();
    else action.setAttribute('event', others.join(' '));
    isChanged = true;
  }
  return isChanged;
}

function lengthOf(repeat: Element): number {
  return repeat.getAttribute('nodeset')?.length ?? 0;
}

/** A path that does not depend on where its expression stands. */
const RELATIVE = /(^|[^\w/\])])\.\.?(\/|\s|$|\))|current\s*\(/;

/** A group of a node without children: it is no structure to the engine. Its relevance goes to the questions in it. */
function groupsOfLeaves({ document, root }: Definition, binds: Binds): boolean {
  let isChanged = false;
  for (const group of all(document, 'group')) {
    const node = nodeAt(root, group.getAttribute('ref') ?? '');
    if (root.contains(group) || node === null || node.children.length > 0) continue;
    const relevant = binds.of(group)?.getAttribute('relevant')?.trim() ?? '';
    if (RELATIVE.test(relevant)) continue;
    group.removeAttribute('ref');
    isChanged = true;
    if (relevant === '') continue;
    for (const control of group.querySelectorAll('[ref]')) {
      const reference = control.getAttribute('ref') ?? '';
      if (!reference.startsWith('/')) continue;
      const bind = binds.of(control) ?? binds.at(reference);
      const own = bind.getAttribute('relevant')?.trim() ?? '';
      bind.setAttribute('relevant', own === '' ? relevant : `(${own}) and (${relevant})`);
    }
  }
  return isChanged;
}

/** Where a group names the node of its repeat without the way to it. */
function groupsAsTheirRepeats({ document, root }: Definition): boolean {
  let isChanged = false;
  for (const repeat of all(document, 'repeat')) {
    const group = repeat.parentElement;
    const reference = group?.localName === 'group' ? (group.getAttribute('ref') ?? '') : '';
    const nodeset = repeat.getAttribute('nodeset') ?? '';
    if (reference === '' || root.contains(repeat) || reference.startsWith('/')) continue;
    if (!nodeset.startsWith('/') || !nodeset.endsWith(`/${reference}`)) continue;
    group?.setAttribute('ref', nodeset);
    isChanged = true;
  }
  return isChanged;
}

function nodeAt(root: Element, reference: string): Element | null {
  const [first, ...steps] = reference.slice(1).split('/');
  if (!reference.startsWith('/') || first !== root.nodeName) return null;
  let found: Element | undefined = root;
  for (const step of steps) found = [...(found?.children ?? [])].find((child) => child.nodeName === step);
  return found ?? null;
}

/** The engine would not open a form without the file of a list that nothing asks for. */
function withoutUnused(definition: Definition): boolean {
  const unused = unusedInstances(definition);
  for (const instance of unused) instance.remove();
  return unused.length > 0;
}

/** The engine itself always takes a blank one. */
function putLastSaved({ document }: Definition, lastSaved: string): boolean {
  const saved = new DOMParser().parseFromString(lastSaved, 'text/xml');
  const instances = all(document, 'instance').filter((each) => each.getAttribute('src') === LAST_SAVED);
  if (saved.getElementsByTagName('parsererror').length > 0) return false;
  for (const instance of instances) {
    instance.removeAttribute('src');
    instance.replaceChildren(document.importNode(saved.documentElement, true));
  }
  return instances.length > 0;
}
