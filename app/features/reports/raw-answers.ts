export interface RawAnswer {
  /** Name of the question inside the form, with the group it stands in: `crime/area`. */
  readonly name: string;
  readonly value: string;
}

/**
 * The answered questions of an instance, in order, without the form that words them. Empty if the text is not XML.
 * Leaves out what the form engine writes for itself (`meta`).
 */
export function rawAnswers(instanceXml: string): readonly RawAnswer[] {
  const document = new DOMParser().parseFromString(instanceXml, 'text/xml');
  if (document.getElementsByTagName('parsererror').length > 0) return [];
  const found: RawAnswer[] = [];

  function walk(element: Element, path: readonly string[]) {
    for (const child of element.children) {
      if (child.localName === 'meta') continue;
      const place = [...path, child.localName];
      const value = child.textContent.trim();
      if (child.children.length > 0) walk(child, place);
      else if (value !== '') found.push({ name: place.join('/'), value });
    }
  }

  walk(document.documentElement, []);
  return found;
}
