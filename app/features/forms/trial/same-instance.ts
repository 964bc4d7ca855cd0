/** What gives another value each time it is worked out. */
const CHANGES = /\b(now|today|random|uuid|once)\s*\(|jr:preload/;

function leavesOf(xml: string): Map<string, string> {
  const found = new Map<string, string>();
  function walk(element: Element, path: string) {
    const counts = new Map<string, number>();
    for (const { name, value } of element.attributes)
      if (!name.startsWith('xmlns')) found.set(`${path}/@${name}`, value);
    if (element.children.length === 0) found.set(path, element.textContent ?? '');
    for (const child of element.children) {
      const n = (counts.get(child.nodeName) ?? 0) + 1;
      counts.set(child.nodeName, n);
      walk(child, `${path}/${child.nodeName}[${n}]`);
    }
  }
  walk(new DOMParser().parseFromString(xml, 'text/xml').documentElement, '');
  return found;
}

/** Paths at which two instances differ; where a form works out times or random values, those do not count. */
export function differences({
  before,
  after,
  definitionXml,
}: {
  before: string;
  after: string;
  definitionXml: string;
}): string[] {
  const [left, right] = [leavesOf(before), leavesOf(after)];
  const paths = [...new Set([...left.keys(), ...right.keys()])];
  const differing = paths.filter((path) => left.get(path) !== right.get(path));
  if (differing.length === 0 || !CHANGES.test(definitionXml)) return differing;
  // What is worked out may follow from such a value: only answers count then.
  const document = new DOMParser().parseFromString(definitionXml, 'text/xml');
  const workedOut = new Set(
    [...document.querySelectorAll('bind, setvalue')].flatMap((node) => {
      const isBind = node.localName === 'bind';
      const isCalculated =
        !isBind ||
        node.hasAttribute('calculate') ||
        [...node.attributes].some(({ localName }) => localName === 'preload');
      const reference = node.getAttribute('nodeset') ?? node.getAttribute('ref') ?? '';
      return isCalculated ? [reference.split('/').at(-1) ?? ''] : [];
    }),
  );
  return differing.filter(
    (path) =>
      !workedOut.has(
        path
          .replace(/\[\d+\]$/, '')
          .split('/')
          .at(-1) ?? '',
      ),
  );
}
