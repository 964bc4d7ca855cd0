interface Noun {
  readonly word: string;
  readonly isFeminine: boolean;
}

/** What ends otherwise may be either, and nothing is guessed of it. */
const MASCULINE = /([^ã]o|or|al|item|ema|oma|grama|mapa|dia)$/iu;
const FEMININE = /((?<!em|om|gram|map|di)a|ade|agem|ção|são)$/iu;
const FEMININE_TOO = /^(mão|foto|moto|flor|rede|ordem)$/iu;

const SINGULARS: readonly (readonly [RegExp, string])[] = [
  [/([çs])ões$/u, '$1ão'],
  [/ens$/u, 'em'],
  [/ais$/u, 'al'],
  [/([oe])res$/u, '$1r'],
  [/([aoe])s$/u, '$1'],
];

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** What one thing of a list is called, by the name that a form gives the list; null if that cannot be told. */
function nounOf(label: string): Noun | null {
  const words = label.trim().split(/\s+/u);
  const [first = ''] = words;
  if (!/^\p{L}+$/u.test(first) || /^\p{Lu}{2,}$/u.test(first)) return null;
  if (!words.some((word) => word.endsWith('s'))) {
    const isFeminine = FEMININE.test(first) || FEMININE_TOO.test(first);
    if (!isFeminine && !MASCULINE.test(first)) return null;
    return { word: lowered(label.trim()), isFeminine };
  }
  const rule = words.length === 1 ? SINGULARS.find(([end]) => end.test(first)) : undefined;
  return rule === undefined ? null : nounOf(first.replace(...rule));
}

/** «uma quantidade», «um item apreendido». */
export function oneOf(label: string): string | null {
  const noun = nounOf(label);
  return noun === null ? null : `${noun.isFeminine ? 'uma' : 'um'} ${noun.word}`;
}

/** «outra quantidade», «outro item apreendido». */
export function anotherOf(label: string): string | null {
  const noun = nounOf(label);
  return noun === null ? null : `${noun.isFeminine ? 'outra' : 'outro'} ${noun.word}`;
}

/** «esta quantidade (2)» for «Quantidades 2». */
export function thisOf(item: string): string | null {
  const [, label = '', number = ''] = /^(.*) (\d+)$/u.exec(item) ?? [];
  const noun = nounOf(label);
  return noun === null ? null : `${noun.isFeminine ? 'esta' : 'este'} ${noun.word} (${number})`;
}
