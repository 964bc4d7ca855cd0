import { SEARCH_GROUPS, type SearchGroup, type Source, type Words } from '#app/kit/search-source.ts';
import { fold } from '#shared/kernel/fold.ts';
import { findPlaces, foldText, searchTerms } from '#shared/kernel/search.ts';

export interface Hit {
  readonly group: SearchGroup;
  /** The thing's own object, to compare identity. */
  readonly key: object;
  readonly title: string;
  readonly body: string;
  readonly context: string;
  place(): string;
  href(): string;
}

export type Found = Readonly<Record<SearchGroup, readonly Hit[]>>;

interface Known extends Words {
  readonly folded: string;
  readonly foldedElsewhere: string;
}
interface Entry extends Hit {
  readonly folded: string;
  readonly foldedElsewhere: string;
  readonly foldedContext: string;
}

export interface SearchIndex {
  /** The current sources. Cheap: the text of unchanged things is kept. */
  fill(input: { sources: readonly Source<never>[]; language: string }): void;
  /** Indexes a number of new things, and the known ones on the way; true when all are indexed. */
  step(count: number): boolean;
  readonly size: number;
  readonly total: number;
  /** Of what is indexed so far, everything that contains every word of the query, ignoring accents and capitals. */
  find(query: string): Found;
}

function noneFound(): Record<SearchGroup, Hit[]> {
  return Object.fromEntries(SEARCH_GROUPS.map((group) => [group, [] as Hit[]])) as Record<SearchGroup, Hit[]>;
}

/** In the reader's language first: most matches are there. */
function isFoundIn({ folded, foldedContext, foldedElsewhere }: Entry, terms: readonly string[]): boolean {
  for (const term of terms) {
    if (!folded.includes(term) && !foldedContext.includes(term) && !foldedElsewhere.includes(term)) {
      return false;
    }
  }
  return true;
}

/** "ana" more likely means "Ana Pérez" than "Santana". */
function startsWord({ folded }: Entry, { term, inside }: { term: string; inside: string }): boolean {
  return folded.startsWith(term) || folded.includes(inside);
}

/**
 * Everything that a reader may search, folded once and scanned on every key. A scan of plain strings takes milliseconds
 * for fifteen thousand things, finds parts of words, needs no index on disk, and works like the list of participants.
 */
export function createSearchIndex(): SearchIndex {
  let sources: readonly Source<never>[] = [];
  let known = new WeakMap<object, Known>();
  let language = '';
  const contexts = new Map<string, string>();
  let entries: Entry[] = [];
  /** What was found last: of a query that goes on typing, nothing else can be found. */
  let last: { readonly terms: readonly string[]; readonly all: readonly Entry[] } | null = null;
  /** What single letters find: they find the most, and the page searches for some before anybody types. */
  const byLetter = new Map<string, { readonly all: readonly Entry[]; readonly found: Found }>();
  let total = 0;
  /** The next thing to index. */
  let at = { source: 0, thing: 0 };

  function forget() {
    last = null;
    byLetter.clear();
  }

  function foldContext(text: string): string {
    let folded = contexts.get(text);
    if (folded === undefined) {
      folded = fold(text);
      contexts.set(text, folded);
    }
    return folded;
  }

  function enter(source: Source<never>, thing: never): Entry {
    const key = source.of(thing);
    let words = known.get(key);
    if (words === undefined) {
      const { title, body, elsewhere = '' } = source.words(thing);
      words = { title, body, folded: fold(`${title}\n${body}`), foldedElsewhere: fold(elsewhere) };
      known.set(key, words);
    }
    const context = source.context?.(thing) ?? '';
    let place: string | undefined;
    return {
      group: source.group,
      key,
      ...words,
      context,
      foldedContext: foldContext(`${context}\n${source.contextElsewhere?.(thing) ?? ''}`),
      place() {
        place ??= source.place?.(thing) ?? '';
        return place;
      },
      href: () => source.href(thing),
    };
  }

  return {
    fill(input) {
      if (input.language !== language) {
        language = input.language;
        known = new WeakMap();
        contexts.clear();
      }
      sources = input.sources;
      total = sources.reduce((sum, { things }) => sum + things.length, 0);
      entries = [];
      forget();
      at = { source: 0, thing: 0 };
    },
    step(count) {
      let left = count;
      forget();
      while (at.source < sources.length) {
        const source = sources[at.source];
        while (source !== undefined && at.thing < source.things.length) {
          const thing = source.things[at.thing] as never;
          if (!known.has(source.of(thing))) {
            if (left === 0) return false;
            left -= 1;
          }
          entries.push(enter(source, thing));
          at.thing += 1;
        }
        at = { source: at.source + 1, thing: 0 };
      }
      return true;
    },
    get size() {
      return entries.length;
    },
    get total() {
      return total;
    },
    find(query) {
      const terms = searchTerms(query);
      const found = noneFound();
      const [first] = terms;
      if (first === undefined) return found;
      const start = { term: first, inside: ` ${first}` };
      const later: Entry[] = [];
      const goesOn = last?.terms.every((former) => terms.some((term) => term.includes(former))) === true;
      const known = byLetter.get(terms.join(' '));
      if (known !== undefined) {
        last = { terms, all: known.all };
        return known.found;
      }
      const all = (goesOn && last !== null ? last.all : entries).filter((entry) => isFoundIn(entry, terms));
      last = { terms, all };
      for (const entry of all) {
        if (startsWord(entry, start)) found[entry.group].push(entry);
        else later.push(entry);
      }
      for (const entry of later) found[entry.group].push(entry);
      if (terms.length === 1 && first.length === 1) byLetter.set(first, { all, found });
      return found;
    },
  };
}

const AROUND = 60;

/**
 * The part of a long text around the first match of a query, cut at word boundaries; all of a short one.
 *
 * @param length from which a text counts as long
 */
export function excerpt({ text, query, length }: { text: string; query: string; length: number }): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= length) return flat;
  const of = foldText(flat);
  const { letters } = of;
  const [hit, hitEnd] = findPlaces(of, searchTerms(query))[0] ?? [0, 0];
  const from = Math.max(0, Math.min(hit - AROUND, letters.length - length));
  const to = Math.min(letters.length, Math.max(from + length, hitEnd));
  const start = from === 0 ? 0 : letters.indexOf(' ', from) + 1;
  const end = to === letters.length ? to : letters.lastIndexOf(' ', to);
  // A word longer than the part is shown truncated.
  const [left, right] = start <= hit && end >= hitEnd ? [start, end] : [from, to];
  return `${left === 0 ? '' : '… '}${letters.slice(left, right).join('')}${right === letters.length ? '' : ' …'}`;
}
