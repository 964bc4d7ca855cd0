interface Noun {
  readonly word: string;
  readonly isFeminine: boolean;
}

/** What ends otherwise may be either, and nothing is guessed of it. */
const MASCULINE = /(o|or|aje|ema|oma|grama|mapa|día)$/iu;
const FEMININE = /(a|dad|tad|tud|ción|sión|umbre)$/iu;
const FEMININE_TOO = /^(mano|foto|moto|flor|labor)$/iu;

const SINGULARS: readonly (readonly [RegExp, string])[] = [
  [/([dtl])ades$/u, '$1ad'],
  [/iones$/u, 'ión'],
  [/([ao])s$/u, '$1'],
];

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** What one thing of a list is called, by the name that a form gives the list; null if that cannot be told. */
function nounOf(label: string): Noun | null {
  const words = label.trim().split(/\s+/u);
  const [first = ''] = words;
  if (!/^\p{L}+$/u.test(first)) return null;
  if (!words.some((word) => word.endsWith('s'))) {
    const isMasculine = MASCULINE.test(first) && !FEMININE_TOO.test(first);
    if (!isMasculine && !FEMININE.test(first) && !FEMININE_TOO.test(first)) return null;
    return { word: lowered(label.trim()), isFeminine: !isMasculine };
  }
  const rule = words.length === 1 ? SINGULARS.find(([end]) => end.test(first)) : undefined;
  return rule === undefined ? null : nounOf(first.replace(...rule));
}

/** «una cantidad», «un elemento incautado». */
export function oneOf(label: string): string | null {
  const noun = nounOf(label);
  return noun === null ? null : `${noun.isFeminine ? 'una' : 'un'} ${noun.word}`;
}

/** «otra cantidad», «otro elemento incautado». */
export function anotherOf(label: string): string | null {
  const noun = nounOf(label);
  return noun === null ? null : `${noun.isFeminine ? 'otra' : 'otro'} ${noun.word}`;
}

/** «esta cantidad (2)» for «Cantidades 2». */
export function thisOf(item: string): string | null {
  const [, label = '', number = ''] = /^(.*) (\d+)$/u.exec(item) ?? [];
  const noun = nounOf(label);
  return noun === null ? null : `${noun.isFeminine ? 'esta' : 'este'} ${noun.word} (${number})`;
}
