import type { Term } from '#shared/glossary/glossary.schemas.ts';
import { fold } from '#shared/kernel/fold.ts';
import { searchTerms } from '#shared/kernel/search.ts';
import { LANGUAGES, type Language } from '#shared/kernel/text.ts';

/** The names by which somebody may look for a term in a language. */
export function wordsIn({ name, also }: Term, language: Language): string {
  return `${name[language]} ${also?.[language] ?? ''}`.trim();
}

const folded = new WeakMap<Term, string>();

function foldedOf(term: Term): string {
  let text = folded.get(term);
  if (text === undefined) {
    const all = LANGUAGES.flatMap((language) => [wordsIn(term, language), term.meaning[language]]);
    text = fold(all.join('\n'));
    folded.set(term, text);
  }
  return text;
}

/** Terms that have every word of a query, in any language and without accents; those called so come first. */
export function findTerms(
  terms: readonly Term[],
  { query, language }: { query: string; language: Language },
) {
  const words = searchTerms(query);
  if (words.length === 0) return terms;
  const found = terms.filter((term) => words.every((word) => foldedOf(term).includes(word)));
  const isCalled = (term: Term) => {
    const names = fold([wordsIn(term, language), ...LANGUAGES.map((each) => wordsIn(term, each))].join('\n'));
    return words.every((word) => names.includes(word));
  };
  return [...found.filter(isCalled), ...found.filter((term) => !isCalled(term))];
}
