export interface RawAnswer {
  /** Name of the question inside the form, with the group it stands in: `crime/area`. */
  readonly name: string;
  readonly value: string;
}

/**
 * What an instance says, without the form that gives it words: its answered questions in their order. Empty for a
 * text that is no XML. What the form's own bookkeeping writes (`meta`) is left out.
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
