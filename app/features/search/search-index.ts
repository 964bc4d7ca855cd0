import {
  type Days,
  SEARCH_GROUPS,
  type SearchGroup,
  type Source,
  type Words,
} from '#app/kit/search-source.ts';
import { areasMeant, crimesMeant } from '#shared/ideal/find-areas.ts';
import { SMALL_WORDS, stem } from '#shared/kernel/everyday.ts';
import { fold } from '#shared/kernel/fold.ts';
import { findPlaces, foldText, markedTerms, searchTerms } from '#shared/kernel/search.ts';

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
  readonly said: Said;
  readonly areas: readonly string[];
  /** In days; the nearer, the smaller. */
  readonly distance: number;
}

export interface SearchIndex {
  /** The current sources. Cheap: the text of unchanged things is kept. */
  fill(input: {
    sources: readonly Source<never>[];
    language: string;
    /** `YYYY-MM-DD` */
    today: string;
  }): void;
  /** Indexes a number of new things, and the known ones on the way; true when all are indexed. */
  step(count: number): boolean;
  readonly size: number;
  readonly total: number;
  /** The groups in which something was found: those that are called so first, then those whose first hit begins so. */
  inOrder(found: Found): readonly SearchGroup[];
  /** Of what is indexed so far, everything that contains every word of the query, ignoring accents and capitals. */
  find(query: string): Found;
}

function noneFound(): Record<SearchGroup, Hit[]> {
  return Object.fromEntries(SEARCH_GROUPS.map((group) => [group, [] as Hit[]])) as Record<SearchGroup, Hit[]>;
}

/** Everyday words of many things: what a query finds in them is looked up once for all. */
interface Said {
  readonly words: readonly string[];
  readonly stems: readonly string[];
  terms: readonly string[];
  hits: readonly boolean[];
}
const UNSAID: Said = { words: [], stems: [], terms: [], hits: [] };

/** From the beginning of a word on; the plural of one finds it too, and one finds its plural. */
function isInWords({ words, stems }: Said, term: string): boolean {
  if (SMALL_WORDS.has(term) || words.some((word) => word.startsWith(term))) return true;
  const one = stem(term);
  // What is short is the beginning of too many others.
  return one.length > 3 ? stems.some((word) => word.startsWith(one)) : words.includes(one);
}

function isSaid(said: Said, terms: readonly string[], at: number): boolean {
  if (said === UNSAID) return false;
  if (said.terms !== terms) {
    said.terms = terms;
    said.hits = terms.map((term) => isInWords(said, term));
  }
  return said.hits[at] === true;
}

/** In the reader's language first: most matches are there. */
function has(entry: Entry, terms: readonly string[], at: number): boolean {
  const term = terms[at] ?? '';
  return (
    entry.folded.includes(term) ||
    entry.foldedContext.includes(term) ||
    entry.foldedElsewhere.includes(term) ||
    isSaid(entry.said, terms, at)
  );
}

function isFoundIn(entry: Entry, terms: readonly string[]): boolean {
  for (let at = 0; at < terms.length; at += 1) if (!has(entry, terms, at)) return false;
  return true;
}

/** What words mean among crime areas and codes of reports, the first one first. Asked once for each words of a query. */
function createMeaning(): (words: string) => ReadonlyMap<string, number> {
  const known = new Map<string, ReadonlyMap<string, number>>();
  return (words) => {
    let codes = known.get(words);
    if (codes === undefined) {
      codes = new Map([...areasMeant(words), ...crimesMeant(words)].map((code, rank) => [code, rank]));
      known.set(words, codes);
    }
    return codes;
  };
}

/** Any word that is long enough to mean something. */
const WARM = 'area';

/** How near its areas are to what is meant by the words that it does not have itself; null where they are not meant. */
function rankOf(entry: Entry, terms: readonly string[], meaning: ReturnType<typeof createMeaning>) {
  if (entry.areas.length === 0) return null;
  const rankIn = (words: readonly string[]) => {
    const codes = meaning(words.join(' '));
    const ranks = entry.areas.flatMap((area) => codes.get(area) ?? []);
    return ranks.length === 0 ? null : Math.min(...ranks);
  };
  const whole = rankIn(terms);
  if (whole !== null) return whole;
  const rest = terms.filter((term, at) => !SMALL_WORDS.has(term) && !has(entry, terms, at));
  return rest.length === terms.length ? null : rankIn(rest);
}

/** "ana" more likely means "Ana Pérez" than "Santana". */
function startsWord({ folded, said }: Entry, { term, inside, one }: Start): boolean {
  return folded.startsWith(term) || folded.includes(inside) || said.stems.includes(one);
}

const LETTER = /[\p{L}\p{N}]/u;
/** "join" is what "join" means, and "joint" only begins so. */
function isNamed({ folded, said }: Entry, { term, inside, one }: Start): boolean {
  if (said.stems.includes(one)) return true;
  const ends = (at: number) => !LETTER.test(folded.charAt(at));
  if (folded.startsWith(term) && ends(term.length)) return true;
  const at = folded.indexOf(inside);
  return at !== -1 && ends(at + inside.length);
}

/** The first word of a query, at the beginning of a word, and without its plural. */
interface Start {
  readonly term: string;
  readonly inside: string;
  readonly one: string;
}

const DAY = 86_400_000;
/** What has no time stands behind what is of this year. */
const UNDATED = 365;

/** What is the reader's own stands before all else, and among itself by time. */
const NEARER = 1_000_000;

/** How far from today: 0 while it is; what is over counts as twice as far as what is to come. */
function createDistance(today: string): (days: Days | null) => number {
  const known = new Map<string, number>();
  const at = (day: string) => {
    let number = known.get(day);
    if (number === undefined) {
      number = Date.parse(`${day}T00:00:00Z`) / DAY;
      known.set(day, number);
    }
    return number;
  };
  return (days) => {
    if (days === null) return UNDATED;
    const [from, until, now] = [at(days.from), at(days.until), at(today)];
    if (Number.isNaN(from + until)) return UNDATED;
    if (from > now) return from - now;
    return until < now ? 2 * (now - until) : 0;
  };
}

const byDistance = (left: Entry, right: Entry) => left.distance - right.distance;

/**
 * Everything that a reader may search, folded once and scanned on every key. A scan of plain strings takes milliseconds
 * for fifteen thousand things, finds parts of words, needs no index on disk, and works like the list of participants.
 */
export function createSearchIndex(): SearchIndex {
  let sources: readonly Source<never>[] = [];
  let known = new WeakMap<object, Known>();
  let language = '';
  const contexts = new Map<string, string>();
  /** Everyday words, by what they are of: many things share them. */
  const said = new Map<string, Said>();
  let distanceOf = createDistance('');
  let entries: Entry[] = [];
  /** Those that people have words of their own for: "decisoe" means nothing, and "decisões" does. */
  let spoken: Entry[] = [];
  /** What was found last: of a query that goes on typing, nothing else can be found. */
  let last: { readonly terms: readonly string[]; readonly all: readonly Entry[] } | null = null;
  /** What single letters find: they find the most, and the page searches for some before anybody types. */
  const byLetter = new Map<string, { readonly all: readonly Entry[]; readonly found: Found }>();
  /** Of what was found, the groups with a word that begins as the query does: "visa" is not what "revisar" means. */
  const begun = new WeakMap<Found, ReadonlySet<SearchGroup>>();
  /** And those in which that is the whole word. */
  const named = new WeakMap<Found, ReadonlySet<SearchGroup>>();
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

  function saidIn(text: string): Said {
    if (text === '') return UNSAID;
    let words = said.get(text);
    if (words === undefined) {
      const folded = fold(text).split(/\s+/).filter(Boolean);
      words = folded.length === 0 ? UNSAID : { words: folded, stems: folded.map(stem), terms: [], hits: [] };
      said.set(text, words);
    }
    return words;
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
      said: saidIn(source.said?.(thing) ?? ''),
      areas: source.areas?.(thing) ?? [],
      distance: distanceOf(source.when?.(thing) ?? null) - (source.own?.(thing) === true ? NEARER : 0),
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
      distanceOf = createDistance(input.today);
      total = sources.reduce((sum, { things }) => sum + things.length, 0);
      entries = [];
      spoken = [];
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
          const entry = enter(source, thing);
          entries.push(entry);
          if (entry.areas.length > 0 || entry.said !== UNSAID) spoken.push(entry);
          at.thing += 1;
        }
        at = { source: at.source + 1, thing: 0 };
      }
      // The words of all areas are taken apart before a key waits for it.
      createMeaning()(WARM);
      // Once all are there: what is found is then in this order by itself, whatever is typed.
      entries.sort(byDistance);
      return true;
    },
    get size() {
      return entries.length;
    },
    get total() {
      return total;
    },
    inOrder(found) {
      const [whole, first] = [named.get(found), begun.get(found)];
      const any = SEARCH_GROUPS.filter((group) => found[group].length > 0);
      const rank = (group: SearchGroup) => (whole?.has(group) ? 0 : first?.has(group) ? 1 : 2);
      return [0, 1, 2].flatMap((each) => any.filter((group) => rank(group) === each));
    },
    find(query) {
      const terms = searchTerms(query);
      const found = noneFound();
      const [first] = terms;
      if (first === undefined) return found;
      const start = { term: first, inside: ` ${first}`, one: stem(first) };
      const whole = new Set<SearchGroup>();
      const later: Entry[] = [];
      const goesOn = last?.terms.every((former) => terms.some((term) => term.startsWith(former))) === true;
      const known = byLetter.get(terms.join(' '));
      if (known !== undefined) {
        last = { terms, all: known.all };
        return known.found;
      }
      const meaning = createMeaning();
      const ranks = new Map<Entry, number>();
      for (const entry of spoken) {
        const rank = rankOf(entry, terms, meaning);
        if (rank !== null) ranks.set(entry, entry.group === 'areas' ? rank : 0);
      }
      const isHit = (entry: Entry) => ranks.has(entry) || isFoundIn(entry, terms);
      const among = goesOn && last !== null ? last.all : entries;
      const all = among.filter(isHit);
      if (among !== entries) {
        const there = new Set(all);
        const more = spoken.filter((entry) => !there.has(entry) && isHit(entry));
        all.push(...more);
        if (more.length > 0) all.sort(byDistance);
      }
      last = { terms, all };
      const meant: Entry[] = [];
      for (const entry of all) {
        if (startsWord(entry, start)) {
          found[entry.group].push(entry);
          if (!whole.has(entry.group) && isNamed(entry, start)) whole.add(entry.group);
        } else (ranks.has(entry) ? meant : later).push(entry);
      }
      meant.sort((left, right) => (ranks.get(left) ?? 0) - (ranks.get(right) ?? 0));
      for (const entry of meant) found[entry.group].push(entry);
      named.set(found, whole);
      begun.set(found, new Set(SEARCH_GROUPS.filter((group) => found[group].length > 0)));
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
  const [hit, hitEnd] = findPlaces(of, markedTerms(query))[0] ?? [0, 0];
  const from = Math.max(0, Math.min(hit - AROUND, letters.length - length));
  const to = Math.min(letters.length, Math.max(from + length, hitEnd));
  const start = from === 0 ? 0 : letters.indexOf(' ', from) + 1;
  const end = to === letters.length ? to : letters.lastIndexOf(' ', to);
  // A word longer than the part is shown truncated.
  const [left, right] = start <= hit && end >= hitEnd ? [start, end] : [from, to];
  return `${left === 0 ? '' : '… '}${letters.slice(left, right).join('')}${right === letters.length ? '' : ' …'}`;
}
