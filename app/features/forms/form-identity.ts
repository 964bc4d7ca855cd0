import type { FormIdentity } from './form-types.ts';

const XFORMS = 'http://www.w3.org/2002/xforms';
const XHTML = 'http://www.w3.org/1999/xhtml';
const OPEN_ROSA = 'http://openrosa.org/xforms';
/** Namespaces that say nothing of a form: an instance without one of its own is in one of these. */
const COMMON: ReadonlySet<string | null> = new Set([null, '', XFORMS, XHTML, OPEN_ROSA]);

/** Null if the text is no XML. */
export function parseXml(xml: string): Document | null {
  // The browser's page about a text that is none has styles, which the content policy refuses with an error.
  if (!xml.trimStart().startsWith('<')) return null;
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  return document.getElementsByTagName('parsererror').length > 0 ? null : document;
}

/** The `id` of an instance's root, else the namespace of that; empty if it has neither. */
export function formIdOf(root: Element): string {
  const id = root.getAttribute('id') ?? '';
  if (id !== '') return id;
  return COMMON.has(root.namespaceURI) ? '' : (root.namespaceURI ?? '');
}

/** `version`, else `orx:version`; empty if the form has none, which it need not. */
function versionOf(root: Element): string {
  return root.getAttribute('version') || root.getAttributeNS(OPEN_ROSA, 'version') || '';
}

/** The root of the primary instance: the first one of the model. Older forms name no namespace for it. */
function primaryRoot(document: Document): Element | null {
  return document.getElementsByTagNameNS('*', 'instance')[0]?.firstElementChild ?? null;
}

/** A form definition that was parsed once. */
export interface Definition {
  readonly document: Document;
  /** Of the primary instance. */
  readonly root: Element;
  readonly about: FormIdentity;
}

/**
 * Id, version and title of a form definition (ODK XForms specification, "Primary instance"); null if the text is not an
 * XForm. Without a title the form is called by its id.
 */
export function readDefinition(xml: string): Definition | null {
  const document = parseXml(xml);
  const root = document === null ? null : primaryRoot(document);
  if (document === null || root === null) return null;
  const formId = formIdOf(root);
  const title = document.getElementsByTagNameNS('*', 'title')[0]?.textContent.trim() ?? '';
  return {
    document,
    root,
    about: { formId, version: versionOf(root), title: title === '' ? formId : title },
  };
}

/** Secondary instances in files of their own that no expression asks for: nothing lacks where their file does. */
export function unusedInstances({ document, root }: Definition): readonly Element[] {
  const instances = [...document.getElementsByTagNameNS('*', 'instance')];
  const external = instances.filter(
    (each) => each.hasAttribute('src') && each.hasAttribute('id') && !each.contains(root),
  );
  if (external.length === 0) return [];
  const read = attributesOutside(document, new Set(instances)).join('\n');
  return external.filter((each) => !read.includes(each.getAttribute('id') ?? ''));
}

/** Values of all attributes, but for those of these elements and of what is in them: lists may have thousands. */
function attributesOutside(document: Document, skipped: ReadonlySet<Element>): readonly string[] {
  const values: string[] = [];
  const visit = (element: Element) => {
    if (skipped.has(element)) return;
    for (const { value } of element.attributes) values.push(value);
    for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling)
      visit(child);
  };
  visit(document.documentElement);
  return values;
}
