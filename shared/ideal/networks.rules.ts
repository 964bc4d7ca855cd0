import { contentHash } from '#shared/kernel/content-hash.ts';
import { fold } from '#shared/kernel/fold.ts';
import type { JsonObject } from '#shared/kernel/json.ts';

/** Types of criminal networks (`domain.md` §8.4; the actors of GI-TOC, and prison gangs). */
export const NETWORK_TYPES = [
  'mafia_style',
  'network',
  'state_embedded',
  'foreign',
  'private_sector',
  'prison_gang',
] as const;
/** Traits of the most threatening networks (Europol 2024; `domain.md` §1.2). */
export const ABCD = ['agile', 'borderless', 'controlling', 'destructive'] as const;
export const TRENDS = ['growing', 'stable', 'declining', 'unknown'] as const;

/** What its own state says of a network. */
export const OWN_STATUSES = ['candidate', 'confirmed', 'dormant', 'dismantled'] as const;
export type OwnStatus = (typeof OWN_STATUSES)[number];
export type NetworkStatus = OwnStatus | 'merged';

/** `merged` comes from a merger alone, and goes with its undoing: what its state says is kept beside it. */
export function statusOf({
  status,
  mergers,
}: {
  status: OwnStatus;
  mergers: readonly string[];
}): NetworkStatus {
  return mergers.length > 0 ? 'merged' : status;
}

/** The one table of a profile's way. */
export const NETWORK_STEPS = {
  confirm: { from: ['candidate'], to: 'confirmed' },
  doubt: { from: ['confirmed'], to: 'candidate' },
  rest: { from: ['confirmed'], to: 'dormant' },
  wake: { from: ['dormant', 'dismantled'], to: 'confirmed' },
  dismantle: { from: ['confirmed', 'dormant'], to: 'dismantled' },
} as const satisfies Record<string, { from: readonly OwnStatus[]; to: OwnStatus }>;
export type NetworkStep = keyof typeof NETWORK_STEPS;

/** Of what others will read of a profile: its words and where the network stands, and not who prepared it. */
export function profileHash(profile: JsonObject): string {
  const { released: _released, prepared: _prepared, ...seen } = profile;
  return contentHash(seen);
}

export interface NamedNetwork {
  readonly id: string;
  /** Whose profile it is: two of one state are never proposed as the same. */
  readonly state: string;
  readonly codeName: string;
  readonly aliases: readonly string[];
  /** Codes of states or subdivisions (ISO 3166). */
  readonly operatesIn: readonly string[];
  readonly areas: readonly string[];
}

export interface LikelySame {
  readonly one: string;
  readonly other: string;
  /** What both are called, as each of them writes it. */
  readonly name: string;
  readonly otherName: string;
  readonly sharedPlaces: readonly string[];
  readonly sharedAreas: readonly string[];
}

/** Words that every second network bears, in the three languages: they alone make no two the same. */
const COMMON =
  /^(?:los|las|el|la|os|as|the|of|de|do|da|del|dos|das|banda|bando|clan|clanes|clans|cla|cartel|carteles|cartels|carteis|grupo|grupos|comando|primer|primeiro|organizacion|organizacao|organization|gang|pandilla)$/;

/** The words of a name in any alphabet, without accents and case. What joins letters and figures of an acronym goes. */
function wordsOf(name: string): string[] {
  return fold(name)
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
    .replace(/(?<=\b\p{L}{1,4})[-\s](?=\p{N}+\b)/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The distinctive words of a name, without accents and case, in order. */
export function nameKey(name: string): string {
  const words = wordsOf(name);
  const telling = words.filter((word) => !COMMON.test(word));
  return (telling.length === 0 ? words : telling).join(' ');
}

/** Words that an acronym may leave out. */
const PARTICLE = /^(?:de|do|da|del|dos|das|la|las|el|los|of|the|e|y|and)$/;
const LONGEST_ACRONYM = 8;

/** A name as it may stand written: as a whole, and what stands in brackets by itself (`Primeiro Comando da Capital (PCC)`). */
function writtenAs(name: string): string[] {
  const inside = [...name.matchAll(/\(([^()]+)\)/g)].map(([, words]) => words ?? '');
  return inside.length === 0 ? [name] : [name.replace(/\([^()]*\)/g, ' '), ...inside];
}

/** What two profiles of one network may have in common. Acronyms join a name only with one that is written as such. */
function keysOf(name: string): { readonly key: string; readonly isAcronym: boolean }[] {
  return writtenAs(name).flatMap((written) => {
    const key = nameKey(written);
    if (key === '') return [];
    const words = wordsOf(written);
    const whole = { key, isAcronym: false };
    const [only] = words;
    if (words.length === 1 && only !== undefined)
      return only.length <= LONGEST_ACRONYM ? [whole, { key: `acronym ${only}`, isAcronym: true }] : [whole];
    const initials = (each: readonly string[]) => each.map((word) => [...word][0] ?? '').join('');
    const short = [initials(words), initials(words.filter((word) => !PARTICLE.test(word)))];
    return [
      whole,
      ...[...new Set(short)]
        .filter(({ length }) => length >= 3)
        .map((each) => ({ key: `acronym ${each}`, isAcronym: false })),
    ];
  });
}

/** A country and its subdivisions are one place to begin with: `EC-G` lies in `EC`. */
function places(operatesIn: readonly string[]): Set<string> {
  return new Set(operatesIn.map((code) => code.slice(0, 2)));
}

function shared(left: Iterable<string>, right: ReadonlySet<string>): string[] {
  return [...new Set(left)].filter((each) => right.has(each)).sort();
}

/** Pieces of work after which others may have their turn. */
const TURN = 50;

/**
 * Pairs of profiles of different states that are likely one network: a name or an alias in common, and a country or a
 * crime area in common. It proposes; people of both states decide. Thousands of profiles that share their names have very
 * many pairs: whoever must not wait takes the work in turns.
 *
 * @param isWanted pairs of other states are not looked at
 */
export function* likelySameInTurns(
  networks: readonly NamedNetwork[],
  isWanted: (states: { one: string; other: string }) => boolean = () => true,
): Generator<void, LikelySame[]> {
  let done = 0;
  const byName = new Map<string, { network: NamedNetwork; name: string; isAcronym: boolean }[]>();
  for (const network of networks) {
    done += 1;
    if (done % TURN === 0) yield;
    for (const name of [network.codeName, ...network.aliases])
      for (const { key, isAcronym } of keysOf(name)) {
        const known = byName.get(key) ?? [];
        const last = known.at(-1);
        // Its own names stand together.
        if (last?.network.id !== network.id) known.push({ network, name, isAcronym });
        else if (isAcronym) known.splice(-1, 1, { network, name, isAcronym });
        byName.set(key, known);
      }
  }
  const found = new Map<string, LikelySame>();
  for (const [key, group] of byName)
    for (const [index, { network: one, name, isAcronym }] of group.entries())
      for (const { network: other, name: otherName, isAcronym: isOther } of group.slice(index + 1)) {
        if (one.state === other.state) continue;
        // Two names with the same initials are two names.
        if (key.startsWith('acronym ') && !isAcronym && !isOther) continue;
        done += 1;
        if (done % TURN === 0) yield;
        if (!isWanted({ one: one.state, other: other.state })) continue;
        const sharedPlaces = shared(places(one.operatesIn), places(other.operatesIn));
        const sharedAreas = shared(one.areas, new Set(other.areas));
        if (sharedPlaces.length === 0 && sharedAreas.length === 0) continue;
        const isInOrder = one.id < other.id;
        const [first, second] = isInOrder ? [one.id, other.id] : [other.id, one.id];
        const pair = `${first}\n${second}`;
        const names = isInOrder ? { name, otherName } : { name: otherName, otherName: name };
        if (!found.has(pair))
          found.set(pair, { one: first, other: second, ...names, sharedPlaces, sharedAreas });
      }
  return [...found.values()];
}
