const LANGUAGES = ['es', 'pt', 'en'] as const;

interface Question {
  readonly name: string;
  /** As in a bind. */
  readonly type: 'string' | 'int' | 'select';
}

/** Texts in three languages, so that a change of language changes all of them. */
function itext(keys: readonly { readonly id: string; readonly words: string }[]): string {
  const texts = (language: string) =>
    keys.map(({ id, words }) => `<text id="${id}"><value>${words} (${language})</value></text>`).join('');
  return `<itext>${LANGUAGES.map((each) => `<translation lang="${each}">${texts(each)}</translation>`).join('')}</itext>`;
}

function form({
  title,
  instance,
  instances = '',
  binds,
  texts,
  body,
}: {
  title: string;
  instance: string;
  instances?: string;
  binds: string;
  texts: string;
  body: string;
}): string {
  return `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa">
<h:head><h:title>${title}</h:title><model>${texts}
<instance><data id="${title}" version="1">${instance}<meta><instanceID/></meta></data></instance>${instances}
${binds}<bind nodeset="/data/meta/instanceID" type="string" jr:preload="uid"/></model></h:head>
<h:body>${body}</h:body></h:html>`;
}

/**
 * Questions in one group, in three languages: texts, whole numbers and selects with four options in turn, and a count
 * that is worked out anew from all of them at each answer.
 */
export function questionsForm(count: number): string {
  const types = ['string', 'int', 'select'] as const;
  const questions: Question[] = Array.from({ length: count }, (_, n) => ({
    name: `q${n}`,
    type: types[n % 3] ?? 'string',
  }));
  const options = ['a', 'b', 'c', 'd'];
  const control = ({ name, type }: Question) => {
    const label = `<label ref="jr:itext('${name}')"/>`;
    if (type !== 'select') return `<input ref="/data/g/${name}">${label}</input>`;
    const items = options.map(
      (value) => `<item><label ref="jr:itext('o_${value}')"/><value>${value}</value></item>`,
    );
    return `<select1 ref="/data/g/${name}">${label}${items.join('')}</select1>`;
  };
  return form({
    title: `questions-${count}`,
    instance: `<g>${questions.map(({ name }) => `<${name}/>`).join('')}</g><answered/>`,
    binds: [
      ...questions.map(
        ({ name, type }) => `<bind nodeset="/data/g/${name}" type="${type === 'select' ? 'string' : type}"/>`,
      ),
      `<bind nodeset="/data/answered" type="int" calculate="count(/data/g/*[. != ''])"/>`,
    ].join(''),
    texts: itext([
      { id: 'g', words: 'Grupo' },
      ...questions.map(({ name }) => ({ id: name, words: `Pregunta ${name}` })),
      ...options.map((value) => ({ id: `o_${value}`, words: `Opción ${value}` })),
    ]),
    body: `<group ref="/data/g"><label ref="jr:itext('g')"/>${questions.map(control).join('')}</group>`,
  });
}

/** A repeat with its items already there, each with a text and a number, and the sum of all numbers. */
export function repeatForm(items: number): string {
  return form({
    title: `repeat-${items}`,
    instance: `${'<item><what/><many/></item>'.repeat(items)}<sum/>`,
    binds:
      '<bind nodeset="/data/item/what" type="string"/><bind nodeset="/data/item/many" type="int"/>' +
      '<bind nodeset="/data/sum" type="int" calculate="sum(/data/item/many)"/>',
    texts: itext([
      { id: 'item', words: 'Bulto' },
      { id: 'what', words: 'Contenido' },
      { id: 'many', words: 'Cantidad' },
    ]),
    body:
      `<group ref="/data/item"><label ref="jr:itext('item')"/><repeat nodeset="/data/item">` +
      `<input ref="/data/item/what"><label ref="jr:itext('what')"/></input>` +
      `<input ref="/data/item/many"><label ref="jr:itext('many')"/></input></repeat></group>`,
  });
}

/** One question with so many choices that they are searched in, as of ports or municipalities. */
export function choicesForm(count: number): string {
  const items = Array.from({ length: count }, (_, n) => {
    const name = `p${n}`;
    return `<item><name>${name}</name><label>Puerto ${(n * 7919) % count} de la costa ${n % 97}</label></item>`;
  });
  return form({
    title: `choices-${count}`,
    instance: '<port/>',
    instances: `<instance id="ports"><list>${items.join('')}</list></instance>`,
    binds: '<bind nodeset="/data/port" type="string"/>',
    texts: itext([{ id: 'port', words: 'Puerto' }]),
    body:
      `<select1 appearance="minimal autocomplete" ref="/data/port"><label ref="jr:itext('port')"/>` +
      `<itemset nodeset="instance('ports')/list/item"><value ref="name"/><label ref="label"/></itemset></select1>`,
  });
}
