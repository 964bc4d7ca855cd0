import { SMALL_WORDS } from './everyday.ts';
import { fold } from './fold.ts';

/** The words of a query, folded. */
export function searchTerms(query: string): string[] {
  return fold(query)
    .split(/\s+/)
    .filter((term) => term !== '');
}

/** Those of its words that are marked: small ones only where it has no others, since they stand everywhere. */
export function markedTerms(query: string): string[] {
  const terms = searchTerms(query);
  const telling = terms.filter((term) => !SMALL_WORDS.has(term));
  return telling.length > 0 ? telling : terms;
}

/** Folding one letter costs more than a lookup here, and every key folds a text letter by letter. */
const foldedLetters = new Map<string, string>();
/** Enough for all letters of the three languages many times over; rarer ones are folded each time. */
const MOST_LETTERS = 1_000;

function foldLetter(letter: string): string {
  const known = foldedLetters.get(letter);
  if (known !== undefined) return known;
  const folded = fold(letter);
  if (foldedLetters.size < MOST_LETTERS) foldedLetters.set(letter, folded);
  return folded;
}

/** A text folded letter by letter, and the original index of each folded letter. */
export interface FoldedText {
  readonly letters: readonly string[];
  readonly folded: string;
  /** As long as `folded`: folding a letter may give several or none. */
  readonly origin: readonly number[];
}

export function foldText(text: string): FoldedText {
  const letters = Array.from(text.normalize('NFC'));
  const origin: number[] = [];
  let folded = '';
  for (const [index, letter] of letters.entries()) {
    const plain = foldLetter(letter);
    folded += plain;
    for (let step = 0; step < plain.length; step += 1) origin.push(index);
  }
  return { letters, folded, origin };
}

/** A match of a query's word, as letter indexes: start, and end (exclusive). */
type Place = readonly [from: number, to: number];

const IN_WORD = /[\p{L}\p{N}]/u;

/**
 * All matches of a query's words in a text, in order. A word of one letter matches only at the start of a word: marked
 * everywhere it would mean nothing.
 */
export function findPlaces({ folded, origin }: FoldedText, terms: readonly string[]): Place[] {
  const places: Place[] = [];
  for (const term of terms) {
    for (let at = folded.indexOf(term); at !== -1; at = folded.indexOf(term, at + term.length)) {
      if (term.length === 1 && IN_WORD.test(folded.charAt(at - 1))) continue;
      places.push([origin[at] ?? 0, (origin[at + term.length - 1] ?? 0) + 1]);
    }
  }
  return places.sort(([left], [right]) => left - right);
}

export interface TextPart {
  readonly text: string;
  readonly isHit: boolean;
}

/** A text split at the matches of a query; the parts together are the text. */
export function findHits({ text, query }: { text: string; query: string }): TextPart[] {
  const terms = markedTerms(query);
  if (terms.length === 0) return [{ text, isHit: false }];
  const of = foldText(text);
  const parts: { text: string; isHit: boolean }[] = [];
  let end = 0;
  const cut = (from: number, to: number, isHit: boolean) => {
    const piece = of.letters.slice(from, to).join('');
    const last = parts.at(-1);
    if (last?.isHit === isHit) last.text += piece;
    else if (piece !== '') parts.push({ text: piece, isHit });
    end = to;
  };
  for (const [from, to] of findPlaces(of, terms)) {
    if (from > end) cut(end, from, false);
    if (to > end) cut(Math.max(from, end), to, true);
  }
  cut(end, of.letters.length, false);
  return parts;
}
