import type { Definition } from '../form-identity.ts';
import { readable } from '../node-name.ts';

const CONTROLS = ['input', 'select', 'select1', 'upload', 'range', 'rank', 'odk:rank', 'trigger', 'secret'];
/** As long as a question is in a list of questions. */
const MOST_LETTERS = 90;

/** A control of the form's body. */
export type Control = {
  readonly element: Element;
  readonly reference: string;
};

/** The questions of a definition, as far as they can be read without opening it. */
export type Questions = {
  readonly controls: readonly Control[];
  readonly bindOf: (reference: string) => Element | undefined;
  /** The question in words: in the wished language, else in the form's first. A position in a repeat is ignored. */
  readonly nameOf: (reference: string) => string;
  /** The question that an element of the body stands in, or that a bind or an action is about; empty if none. */
  readonly referenceOf: (element: Element) => string;
};

const plain = (reference: string) => reference.replace(/\[[^\]]*\]/g, '').trim();

/** Without `.` and `..`. */
function resolved(reference: string): string {
  const names: string[] = [];
  for (const name of reference.slice(1).split('/'))
    if (name === '..') names.pop();
    else if (name !== '.') names.push(name);
  return `/${names.join('/')}`;
}

function shortened(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length > MOST_LETTERS ? `${words.slice(0, MOST_LETTERS - 1).trimEnd()}…` : words;
}

export function readQuestions({
  definition: { document },
  language,
}: {
  definition: Definition;
  language: string;
}): Questions {
  const all = (name: string) => [...document.getElementsByTagNameNS('*', name)];
  const binds = all('bind');
  const bindsAt = new Map(binds.map((bind) => [plain(bind.getAttribute('nodeset') ?? ''), bind]));
  const bindsById = new Map(binds.map((bind) => [bind.getAttribute('id') ?? '', bind]));
  const body = all('body')[0];

  const translations = all('translation');
  const speaks = (element: Element) => {
    const name = element.getAttribute('lang') ?? '';
    return name === language || new RegExp(`(^|\\()${language}\\b`).test(name);
  };
  const wished =
    translations.find(speaks) ?? translations.find((one) => one.hasAttribute('default')) ?? translations[0];
  const texts = new Map(
    [...(wished?.children ?? [])].map((text) => {
      const value = [...text.children].find((each) => !each.hasAttribute('form')) ?? null;
      return [text.getAttribute('id') ?? '', value];
    }),
  );

  function wordsOf(element: Element | null | undefined): string {
    if (element === null || element === undefined) return '';
    return shortened(
      [...element.childNodes]
        .map((node) => (node instanceof Element ? ' … ' : (node.textContent ?? '')))
        .join(''),
    );
  }

  function ownReference(element: Element): string {
    const bind = bindsById.get(element.getAttribute('bind') ?? '\0');
    const own =
      bind?.getAttribute('nodeset') ?? element.getAttribute('ref') ?? element.getAttribute('nodeset');
    if (own === null || own === undefined || own === '') return '';
    if (own.startsWith('/')) return plain(own);
    const outer = element.parentElement?.closest('group, repeat') ?? null;
    const base = outer === null ? '' : ownReference(outer);
    return resolved(`${base}/${plain(own)}`);
  }

  const controls = [...(body?.getElementsByTagName('*') ?? [])]
    .filter(({ localName }) => CONTROLS.includes(localName))
    .map((element) => ({ element, reference: ownReference(element) }));
  const labels = new Map(
    [...(body?.getElementsByTagName('*') ?? [])].flatMap((element) => {
      const label = [...element.children].find(({ localName }) => localName === 'label');
      const reference = label === undefined ? '' : ownReference(element);
      if (label === undefined || reference === '') return [];
      const id = /^jr:itext\(\s*['"](.*)['"]\s*\)$/.exec(label.getAttribute('ref') ?? '')?.[1];
      const words = id === undefined ? wordsOf(label) : wordsOf(texts.get(id));
      return words === '' ? [] : [[reference, words] as const];
    }),
  );

  return {
    controls,
    bindOf: (reference) => bindsAt.get(plain(reference)),
    nameOf: (reference) => labels.get(plain(reference)) ?? readable(plain(reference)),
    referenceOf(element) {
      if (['bind', 'setvalue', 'setgeopoint', 'recordaudio'].includes(element.localName))
        return ownReference(element);
      const control = controls.find((each) => each.element === element || each.element.contains(element));
      if (control !== undefined) return control.reference;
      const outer = element.closest('group, repeat');
      return outer === null ? '' : ownReference(outer);
    },
  };
}
