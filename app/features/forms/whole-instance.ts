import { absolutePath } from './absolute-path.ts';
import { type Definition, parseXml } from './form-identity.ts';

/**
 * Declares what the engine leaves out when it writes an instance: the prefixes of attributes such as `jr:template`,
 * without which nobody could read it again.
 */
export function createDeclarations({ root }: Definition): (instanceXml: string) => string {
  const known = new Map<string, string>();
  for (const element of [root, ...root.getElementsByTagName('*')])
    for (const { prefix, namespaceURI } of element.attributes)
      if (prefix !== null && prefix !== 'xmlns' && prefix !== 'xml' && namespaceURI !== null)
        known.set(prefix, namespaceURI);
  return (instanceXml) => {
    const end = instanceXml.indexOf('>');
    const head = instanceXml.slice(0, end);
    const missing = [...known].filter(
      ([prefix]) => instanceXml.includes(` ${prefix}:`) && !head.includes(`xmlns:${prefix}=`),
    );
    const added = missing.map(([prefix, address]) => ` xmlns:${prefix}="${escaped(address)}"`).join('');
    return instanceXml.replace(/^(\s*<[^\s/>]+)/, (start) => `${start}${added}`);
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

const PATH = /^[\w./:-]+$/;
/** A count may be worked out from another value, and that from a third. */
const MOST_LINKS = 4;

/**
 * The instance of a draft for the engine. Where the count of a repeat is no number at present, say because somebody is
 * typing another, the engine keeps the items while the form is open and drops them when it is opened again: so it gets
 * the number of items that are there. The session then puts the text of the draft back.
 */
export function withCounts({
  instanceXml,
  definition: { document: form, root: pattern },
}: {
  instanceXml: string;
  definition: Definition;
}): string {
  const repeats = [...form.getElementsByTagNameNS('*', 'repeat')].flatMap((repeat) => {
    const nodeset = repeat.getAttribute('nodeset') ?? '';
    const count = [...repeat.attributes].find(({ localName }) => localName === 'count')?.value.trim() ?? '';
    return PATH.test(count) && nodeset.startsWith('/') && !pattern.contains(repeat)
      ? [{ nodeset, count }]
      : [];
  });
  const document = repeats.length === 0 ? null : parseXml(instanceXml);
  if (document === null) return instanceXml;
  const root = document.documentElement;
  let isChanged = false;
  for (const { nodeset, count } of repeats) {
    const path = sourceOf({ form, count: absolutePath(count, nodeset) });
    const name = nodeset.split('/').at(-1) ?? '';
    const outer = nodeset.slice(0, nodeset.length - name.length - 1);
    for (const parent of nodesAt(root, outer)) {
      const items = [...parent.children].filter((child) => child.nodeName === name).length;
      const within = path.startsWith(`${outer}/`)
        ? nodesUnder(parent, path.slice(outer.length + 1))
        : nodesAt(root, path);
      const [source] = within;
      const text = source?.textContent?.trim() ?? '';
      if (source === undefined || source.children.length > 0 || items === 0) continue;
      if (text !== '' && Number.isFinite(Number(text))) continue;
      source.textContent = String(items);
      isChanged = true;
    }
  }
  return isChanged ? new XMLSerializer().serializeToString(document) : instanceXml;
}

/** The value that a count is taken from in the end. */
function sourceOf({ form, count }: { form: Document; count: string }): string {
  let path = count;
  for (let link = 0; link < MOST_LINKS; link += 1) {
    const bind = [...form.getElementsByTagNameNS('*', 'bind')].find(
      (each) => each.getAttribute('nodeset') === path,
    );
    const calculate = bind?.getAttribute('calculate')?.trim() ?? '';
    if (!PATH.test(calculate)) break;
    path = absolutePath(calculate, path);
  }
  return path;
}

function nodesAt(root: Element, path: string): readonly Element[] {
  const [, first, ...steps] = path.split('/');
  return first === root.nodeName ? nodesUnder(root, steps.join('/')) : [];
}

function nodesUnder(node: Element, path: string): readonly Element[] {
  let found: readonly Element[] = [node];
  for (const step of path.split('/').filter((each) => each !== ''))
    found = found.flatMap((each) => [...each.children].filter((child) => child.nodeName === step));
  return found;
}
