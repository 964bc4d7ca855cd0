import { fold } from './fold.ts';

/** Words that say nothing by themselves, in three languages: "perdí el celular" says no more than "perdí celular". */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  'a o e y u de del el la los las as os un una um uma por para en em con com da do das dos na no nas nos ao the of an by for in on to and or le se me mi su meu minha my'.split(
    ' ',
  ),
);

/**
 * What a folded word has without its plural: of Spanish and Portuguese one may lose a letter more, and so does what it is
 * compared with. "decisão" and "decisões" have the same, and so have "organised" and "organized".
 */
export function stem(typed: string): string {
  const word = typed.replace(/iz(?=(e|ed|ing|ation)s?$)/, 'is');
  if (word.length > 4 && word.endsWith('oes')) return `${word.slice(0, -3)}ao`;
  if (word.length > 5 && word.endsWith('es')) return word.slice(0, -2);
  return word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word;
}

/** The words of a text as they are compared, folded; small ones left out. */
export function tellingWords(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !SMALL_WORDS.has(word));
}
