import { stem, tellingWords } from '#shared/kernel/everyday.ts';
import { fold } from '#shared/kernel/fold.ts';
import { LANGUAGES } from '#shared/kernel/text.ts';
import { CRIME_AREAS, type CrimeArea } from '#shared/reports/crime-areas.ts';
import { type SaidWords, SENSES, type SenseCode, type WordSource } from './area-words.ts';
import { SAID_OF_CRIMES } from './said-of-crimes.ts';
import { SAID_OF_DRUGS } from './said-of-drugs.ts';
import { AREA_CODES, type AreaCode } from './subjects.ts';

/** How people say it, by source. Accents and capitals do not count, nor does the plural. */
export const SAID: Readonly<Record<SenseCode, readonly SaidWords[]>> = {
  ...SAID_OF_DRUGS,
  ...SAID_OF_CRIMES,
};

const SENSE_CODES = Object.keys(SENSES) as SenseCode[];

/** One of the words, as it is written. */
export interface Phrase {
  readonly words: string;
  /** How near the code is to what the word means: 0 is the one that is meant first. */
  readonly distance: number;
}

function phrasesOf(place: (sense: SenseCode) => number): readonly Phrase[] {
  return SENSE_CODES.flatMap((sense) => {
    const distance = place(sense);
    if (distance < 0) return [];
    return SAID[sense].flatMap((said) =>
      LANGUAGES.flatMap((language) =>
        (said[language]?.split('|') ?? []).map((words) => ({ words, distance })),
      ),
    );
  });
}

/** What people call things of this area, in three languages. */
export function phrasesOfArea(area: AreaCode): readonly Phrase[] {
  return phrasesOf((sense) => (SENSES[sense].areas as readonly AreaCode[]).indexOf(area));
}

/** The same of an ICCS code that a report can have. */
export function phrasesOfCrime(code: CrimeArea): readonly Phrase[] {
  return phrasesOf((sense) => (SENSES[sense].iccs as readonly CrimeArea[]).indexOf(code));
}

/** One that can be chosen, by its name and by what people call it. */
export interface Sought {
  readonly value: string;
  readonly name: string;
  readonly phrases: readonly Phrase[];
}

interface Known {
  readonly words: string;
  readonly stems: readonly string[];
  readonly distance: number;
  /** Of a name, parts inside of words count too. */
  readonly isName: boolean;
}
/** One that can be chosen, taken apart once. */
export interface Prepared {
  readonly value: string;
  readonly name: Known;
  readonly phrases: readonly Known[];
}

export function prepare(all: readonly Sought[]): readonly Prepared[] {
  const known = (words: string) => ({ words, stems: tellingWords(words).map(stem) });
  return all.map(({ value, name, phrases }) => ({
    value,
    name: { ...known(name), distance: 0, isName: true },
    phrases: phrases.map(({ words, distance }) => ({ ...known(words), distance, isName: false })),
  }));
}

export interface FoundArea {
  readonly value: string;
  /** The word by which it was found; null where its name has what was typed. */
  readonly by: string | null;
}

interface Score {
  readonly value: number;
  /** It has every word that was typed. */
  readonly isWhole: boolean;
}

/** One word that was typed, and without its plural. */
interface Wanted {
  readonly term: string;
  readonly plain: string;
}

const isWithin = (stems: readonly string[], { term, plain }: Wanted) =>
  stems.some((each) => each.startsWith(plain) || each.startsWith(term));

/** How much of what is typed a phrase has: whole words count more than beginnings, and short phrases more than long ones. */
function score(wanted: readonly Wanted[], { stems, distance, isName }: Known): Score | null {
  let sum = 0;
  let missing = 0;
  for (const each of wanted) {
    const { plain } = each;
    if (stems.includes(plain)) sum += 3;
    else if (isWithin(stems, each)) sum += 2;
    else if (isName && plain.length > 2 && stems.some((one) => one.includes(plain))) sum += 1;
    else missing += 1;
  }
  if (sum === 0) return null;
  const longer = Math.max(0, stems.length - wanted.length);
  const value = sum * 10 - missing * 20 + 200 - longer - distance * 4 + (isName ? 5 : 0);
  return { value, isWhole: missing === 0 };
}

/** Each word of the phrases once, with the phrases that have it. */
type Vocabulary = ReadonlyMap<string, ReadonlySet<Known>>;
const vocabularies = new WeakMap<readonly Prepared[], Vocabulary>();

function vocabularyOf(all: readonly Prepared[]): Vocabulary {
  let known = vocabularies.get(all);
  if (known === undefined) {
    const made = new Map<string, Set<Known>>();
    for (const phrase of all.flatMap(({ phrases }) => phrases))
      for (const each of phrase.stems) {
        const having = made.get(each);
        if (having === undefined) made.set(each, new Set([phrase]));
        else having.add(phrase);
      }
    known = made;
    vocabularies.set(all, known);
  }
  return known;
}

/** The phrases that have any of the words: of thousands a few, and only these are looked at closely. */
function phrasesWith(all: readonly Prepared[], wanted: readonly Wanted[]): ReadonlySet<Known> {
  const found = new Set<Known>();
  for (const [word, phrases] of vocabularyOf(all)) {
    if (!wanted.some(({ term, plain }) => word.startsWith(plain) || word.startsWith(term))) continue;
    for (const phrase of phrases) found.add(phrase);
  }
  return found;
}

interface Ranked extends FoundArea {
  readonly isWhole: boolean;
}

/** What has any of the words, best first; of what is far from the best, nothing. */
function rank(all: readonly Prepared[], terms: readonly string[]): readonly Ranked[] {
  const wanted = terms.map((term) => ({ term, plain: stem(term) }));
  const near = phrasesWith(all, wanted);
  const found = all.flatMap((each) => {
    let best: Score | null = each.name.words === '' ? null : score(wanted, each.name);
    let isWhole = best?.isWhole === true;
    let by: string | null = null;
    for (const phrase of each.phrases) {
      if (!near.has(phrase)) continue;
      const has = score(wanted, phrase);
      if (has === null) continue;
      if (has.isWhole) isWhole = true;
      if (best === null || has.value > best.value) {
        best = has;
        by = phrase.words;
      }
    }
    return best === null ? [] : [{ value: each.value, by, isWhole, best: best.value }];
  });
  const most = Math.max(0, ...found.map(({ best }) => best));
  return found.filter(({ best }) => best > most - 20).sort((left, right) => right.best - left.best);
}

/**
 * What can be chosen for a few words as people say them, best first: by its name, or by any of its words. Where none has
 * all that was typed, those that have most of it; of nothing typed, all in their order.
 */
export function findAreas(all: readonly Prepared[], query: string): readonly FoundArea[] {
  const typed = tellingWords(query);
  // Nothing but small words yet: the beginning of a longer one.
  const terms = typed.length > 0 ? typed : fold(query).split(/\s+/).filter(Boolean);
  if (terms.length === 0) return all.map(({ value }) => ({ value, by: null }));
  return rank(all, terms).map(({ value, by }) => ({ value, by }));
}

/** How short a word may be to mean something by itself. */
const LEAST = 3;

/** Those that a list may be narrowed to: what the field finds, where one phrase has all of the words. Best first. */
function meant<Code extends string>(known: () => readonly Prepared[], query: string): ReadonlySet<Code> {
  const terms = tellingWords(query);
  if (terms.length === 0 || terms.some((term) => term.length < LEAST)) return new Set();
  return new Set(rank(known(), terms).flatMap(({ value, isWhole }) => (isWhole ? [value as Code] : [])));
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
const areasSaid = once(() =>
  prepare(AREA_CODES.map((value) => ({ value, name: '', phrases: phrasesOfArea(value) }))),
);
const crimesSaid = once(() =>
  prepare(CRIME_AREAS.map((value) => ({ value, name: '', phrases: phrasesOfCrime(value) }))),
);

/** The areas that all of the words mean together, as people say them; for a list of things that have one. */
export const areasMeant = (query: string): ReadonlySet<AreaCode> => meant(areasSaid, query);
/** The same of the codes of reports. */
export const crimesMeant = (query: string): ReadonlySet<CrimeArea> => meant(crimesSaid, query);

/** How many words come from each source, most first. */
export function wordCounts(): readonly (readonly [WordSource, number])[] {
  const counts = new Map<WordSource, number>();
  for (const said of Object.values(SAID).flat())
    for (const language of LANGUAGES) {
      const count = said[language]?.split('|').length ?? 0;
      counts.set(said.source, (counts.get(said.source) ?? 0) + count);
    }
  return [...counts].sort(([, left], [, right]) => right - left);
}
