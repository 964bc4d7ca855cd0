import { absolutePath } from './absolute-path.ts';
import { parseXml } from './form-identity.ts';

/** What a correction must know of a form to compare two instances of it. */
export interface FormShape {
  /** @param path without places */
  readonly isRepeat: (path: string) => boolean;
  /**
   * Nodes that the form fills in by itself: at another hour, out of the answers, where it works them out again whenever
   * it is opened, or for the report as a thing, such as its id and its log.
   */
  readonly isPassedOver: (reference: string) => boolean;
}

/** What gives another value each time it is worked out. */
const CHANGES = /\b(now|today|random|uuid|once)\s*\(/;
const META = /^\/[^/]+\/(?:\w+:)?meta(?:\/|$)/;
const CONTROLS = ['input', 'select', 'select1', 'range', 'rank', 'trigger', 'upload'];

function valuesOf(element: Element, name: string): string | undefined {
  return [...element.attributes].find(({ localName }) => localName === name)?.value.trim();
}

/** Of a definition that is an XForm. */
export function shapeOf(definitionXml: string): FormShape {
  const document = parseXml(definitionXml);
  const all = (name: string) => [...(document?.getElementsByTagNameNS('*', name) ?? [])];
  const outerOf = (element: Element): string => {
    const parent = element.parentElement?.closest('[nodeset], [ref]') ?? null;
    return parent === null ? '' : pathOf(parent);
  };
  const pathOf = (element: Element): string =>
    absolutePath(valuesOf(element, 'nodeset') ?? valuesOf(element, 'ref') ?? '', outerOf(element));
  const asked = new Set(CONTROLS.flatMap(all).map(pathOf));
  const repeats = new Set(all('repeat').map(pathOf));
  const changing = new Set(
    [
      ...all('bind').filter((bind) => {
        const calculate = valuesOf(bind, 'calculate');
        if (valuesOf(bind, 'preload') !== undefined || CHANGES.test(calculate ?? '')) return true;
        // What a person can type over is an answer.
        const isAsked = asked.has(pathOf(bind)) && valuesOf(bind, 'readonly') !== 'true()';
        return calculate !== undefined && !isAsked;
      }),
      ...all('setvalue').filter((action) => CHANGES.test(valuesOf(action, 'value') ?? '')),
    ].map(pathOf),
  );
  return {
    isRepeat: (path) => repeats.has(path),
    isPassedOver(reference) {
      const path = reference.replaceAll(/\[\w+\]/g, '');
      return changing.has(path) || META.test(path);
    },
  };
}
