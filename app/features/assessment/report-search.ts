import { inQuiet } from '#app/kit/in-quiet.ts';
import { fold } from '#shared/kernel/fold.ts';
import { findPlaces, foldText, searchTerms } from '#shared/kernel/search.ts';
import { LANGUAGES, type Language } from '#shared/kernel/text.ts';
import { nameOf, type ReadParagraph } from './report-text.ts';

interface Folded {
  readonly all: string;
  readonly name: string;
}
/** A paragraph is the same object until it changes: whoever types on looks through what is folded already. */
const folded = new WeakMap<ReadParagraph, Folded>();

function foldedOf(paragraph: ReadParagraph): Folded {
  const known = folded.get(paragraph);
  if (known !== undefined) return known;
  const all = LANGUAGES.map((language) => fold(paragraph[language] ?? '')).join('\n');
  const made = { all, name: nameOf(paragraph) ?? '' };
  folded.set(paragraph, made);
  return made;
}

/** Ms in which a key may still be answered in time. */
const SLICE = 6;

/** Folds a text before anybody searches it, while nobody does anything else. Returns what ends that. */
export function foldAhead(all: readonly ReadParagraph[]): () => void {
  let at = 0;
  return inQuiet(() => {
    const until = performance.now() + SLICE;
    for (; at < all.length && performance.now() < until; at += 1) foldedOf(all[at] as ReadParagraph);
    return at >= all.length;
  });
}

/** Whether a letter alone begins a word, as everywhere in the app. */
function hasTerm({ all, name }: Folded, term: string): boolean {
  if (name === term || (/^\d+\.\d*$/.test(term) && name.startsWith(term))) return true;
  if (term.length > 1) return all.includes(term);
  return new RegExp(`(?<![\\p{L}\\p{N}])${/[\p{L}\p{N}]/u.test(term) ? term : `\\${term}`}`, 'u').test(all);
}

/** Paragraphs that have every word of a query, in whatever language, in the order given. */
export function foundParagraphs(all: readonly ReadParagraph[], query: string): readonly ReadParagraph[] {
  const terms = searchTerms(query);
  if (terms.length === 0) return [];
  return all.filter((each) => terms.every((term) => hasTerm(foldedOf(each), term)));
}

/** Letters before the first match, and in all. */
const BEFORE = 40;
const SHOWN = 160;

export interface Snippet {
  readonly language: Language;
  readonly text: string;
}

/** The part of a paragraph in which a query was found: in the reader's language, if it is there. */
export function snippetOf(paragraph: ReadParagraph, query: string, wished: Language): Snippet {
  const terms = searchTerms(query);
  const order = [wished, ...LANGUAGES.filter((each) => each !== wished)];
  const there = order.filter((each) => (paragraph[each] ?? '').trim() !== '');
  const language =
    there.find((each) => terms.some((term) => fold(paragraph[each] ?? '').includes(term))) ??
    there[0] ??
    wished;
  const text = (paragraph[language] ?? '').replace(/\s+/g, ' ').trim();
  const of = foldText(text);
  const first = findPlaces(of, terms)[0]?.[0] ?? 0;
  const from = first <= BEFORE ? 0 : of.letters.indexOf(' ', first - BEFORE) + 1;
  const piece = of.letters.slice(from, from + SHOWN).join('');
  const isCut = from + SHOWN < of.letters.length;
  return { language, text: `${from > 0 ? '…' : ''}${piece}${isCut ? '…' : ''}` };
}
