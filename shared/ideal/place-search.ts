import { SMALL_WORDS } from '#shared/kernel/everyday.ts';
import { fold } from '#shared/kernel/fold.ts';
import { PLACE_ALIASES } from './place-aliases.ts';
import { PLACE_NAMES } from './place-names.ts';
import type { CountryNames } from './place-words.ts';
import { PLACES_BY_HAND } from './places-by-hand.ts';
import { PORTS } from './port-names.ts';

export { placeInWords } from './place-words.ts';

export type PlaceKind = 'country' | 'subdivision' | 'port';
export interface FoundPlace {
  /** What is stored: ISO 3166-1, ISO 3166-2 or UN/LOCODE. */
  readonly code: string;
  readonly kind: PlaceKind;
  readonly name: string;
  /** Of its country, in the reader's language; that of a country itself. */
  readonly country: string;
  /** What was typed is the whole of its name, and of no other than those that say so too. */
  readonly isNamed: boolean;
}

interface Sought extends Omit<FoundPlace, 'isNamed'> {
  /** Its name, what stands before and within its brackets, and what else it is called. */
  readonly names: readonly string[];
  readonly words: string;
  readonly countryWords: string;
}

/** What is typed before a name, or within it: "puerto de Santos", "aeropuerto El Dorado". */
const SMALL: ReadonlySet<string> = new Set([
  ...SMALL_WORDS,
  ...'puerto porto port aeropuerto aeroporto airport paso puente ponte'.split(' '),
]);

/** Words as they are compared: no accent, no apostrophe, no dot, and "St" as it is said. */
function wordsOf(text: string): string[] {
  return fold(text)
    .replace(/['’ʼ`´.]/g, '')
    .split(/[\s,;()/-]+/)
    .filter(Boolean)
    .map((word) => (word === 'st' ? 'saint' : word));
}

/** Those that tell a place from another; all of them where there are none. */
function mainWords(words: readonly string[]): readonly string[] {
  const main = words.filter((word) => !SMALL.has(word));
  return main.length === 0 ? words : main;
}
const coreOf = (text: string): string => mainWords(wordsOf(text)).join(' ');

/** Of a port; null for a code that no list here has. */
export function portName(code: string): string | null {
  return portsOf(code.slice(0, 2)).find((port) => port.code === code)?.name ?? null;
}

function portsOf(country: string): { code: string; name: string }[] {
  return [PLACES_BY_HAND, PORTS]
    .flatMap((list) => (Object.hasOwn(list, country) ? (list[country]?.split('|') ?? []) : []))
    .map((port) => ({ code: country + port.slice(0, 3), name: port.slice(4) }));
}

/** Every place of some kinds, with the words by which it is found. */
export function placesToSearch({
  kinds,
  countries,
  countryName,
}: {
  kinds: readonly PlaceKind[];
  /** Codes of those that may be chosen themselves. */
  countries: readonly string[];
  countryName: CountryNames;
}): readonly Sought[] {
  const named = (kind: PlaceKind, places: readonly { code: string; name: string }[]) =>
    places.map(({ code, name }): Sought => {
      const country = countryName(code.slice(0, 2));
      const also = Object.hasOwn(PLACE_ALIASES, code) ? (PLACE_ALIASES[code]?.split('|') ?? []) : [];
      const parts = name.split(/[()]/).filter((part) => part.trim() !== '');
      return {
        ...{ code, kind, name, country },
        names: [name, ...parts, ...also].map(coreOf),
        words: [name, ...also].flatMap(wordsOf).join(' '),
        countryWords: wordsOf(country).join(' '),
      };
    });
  const lists: Readonly<Record<PlaceKind, () => readonly { code: string; name: string }[]>> = {
    country: () => countries.map((code) => ({ code, name: countryName(code) })),
    subdivision: () => Object.entries(PLACE_NAMES).map(([code, name]) => ({ code, name })),
    port: () => [...new Set([...Object.keys(PLACES_BY_HAND), ...Object.keys(PORTS)])].flatMap(portsOf),
  };
  return kinds.flatMap((kind) => named(kind, lists[kind]()));
}

/**
 * Places whose name, or that of their country, has every word that was typed, accents and case aside: first those of the
 * own country, then those that are called what was typed, then those whose name begins with it, then those with a word
 * that does, then the rest, each by its name. Nothing typed: those of the own country.
 */
export function searchPlaces({
  places,
  typed,
  home,
  within,
  compare,
}: {
  places: readonly Sought[];
  typed: string;
  home: string | null;
  /** Only of this country, where another answer has said which. */
  within: string | null;
  compare: (left: string, right: string) => number;
}): readonly FoundPlace[] {
  const words = mainWords(wordsOf(typed));
  const text = words.join(' ');
  const near = within ?? home;
  const isOf = (code: string, country: string | null) => code.slice(0, 2) === country;
  const isNamed = ({ names, country }: Sought) =>
    text !== '' && names.some((name) => name === text || text === `${name} ${coreOf(country)}`);
  const rankOf = (place: Sought) => {
    if (isNamed(place)) return 0;
    if (place.names.some((name) => name.startsWith(text))) return 1;
    if (` ${place.words}`.includes(` ${text}`)) return 2;
    return words.every((word) => place.words.includes(word)) ? 3 : 4;
  };
  return places
    .filter((place) => {
      if (within !== null && !isOf(place.code, within)) return false;
      if (words.length === 0) return isOf(place.code, near);
      return words.every((word) => place.words.includes(word) || place.countryWords.includes(word));
    })
    .map((place) => ({ place, rank: Number(!isOf(place.code, near)) * 5 + rankOf(place) }))
    .sort((left, right) => left.rank - right.rank || compare(left.place.name, right.place.name))
    .map(({ place, rank }) => {
      const { code, kind, name, country } = place;
      return { code, kind, name, country, isNamed: rank % 5 === 0 };
    });
}
