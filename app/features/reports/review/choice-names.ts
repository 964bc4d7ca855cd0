import { parseXml } from '#app/features/forms/form-identity.ts';

/** What a choice of a form is called in one language, by its code and by its words in any language of the form. */
export type ChoiceNames = (name: string) => string;

const named = (parent: Element, name: string) =>
  [...parent.getElementsByTagNameNS('*', name)].map((each) => [each, each.textContent.trim()] as const);

/** Whether a language of a form, "es" or "Español (es)", is this one. */
function isIn(translation: Element, language: string): boolean {
  const said = translation.getAttribute('lang') ?? '';
  const code = /\(([\w-]+)\)\s*$/.exec(said)?.[1] ?? said;
  return code.toLowerCase().split('-', 1)[0] === language;
}

/** Plain words of each text of a translation, by its id. */
function textsOf(translation: Element): ReadonlyMap<string, string> {
  return new Map(
    named(translation, 'text').flatMap(([text]) => {
      const plain = named(text, 'value').find(([value]) => !value.hasAttribute('form'));
      return plain === undefined ? [] : [[text.getAttribute('id') ?? '', plain[1]] as const];
    }),
  );
}

/**
 * Lists show what somebody chose in the words of the language in which they wrote; a reader of another language gets it
 * back from the form. A name that the form does not have stays as it is: somebody typed it.
 */
export function choiceNames({
  definitionXml,
  language,
}: {
  definitionXml: string;
  language: string;
}): ChoiceNames {
  const document = parseXml(definitionXml);
  const root = document?.documentElement;
  if (root === undefined) return (name) => name;
  const translations = named(root, 'translation').map(([each]) => each);
  const own = translations.find((each) => isIn(each, language));
  if (own === undefined) return (name) => name;
  const words = textsOf(own);
  const all = translations.map(textsOf);
  const names = new Map<string, string>();
  for (const [item] of named(root, 'item')) {
    const id = named(item, 'itextId')[0]?.[1];
    const said = id === undefined ? undefined : words.get(id);
    if (id === undefined || said === undefined) continue;
    const code = named(item, 'name')[0]?.[1];
    // Two lists may have one code; the first is kept, as a name must not change with the order of reading.
    for (const known of [code, ...all.map((texts) => texts.get(id))])
      if (known !== undefined && !names.has(known)) names.set(known, said);
  }
  return (name) => names.get(name) ?? name;
}
