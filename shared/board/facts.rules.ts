import { LANGUAGES, type Language } from '#shared/kernel/text.ts';
import { lacks } from '#shared/participants/owed.rules.ts';
import type { Delegation } from '#shared/participants/participants.schemas.ts';
import { countMembers, type Member } from './members.rules.ts';

/** So many out of so many. */
export interface Count {
  readonly done: number;
  readonly total: number;
}
/** Null: nothing is known. `not_needed`: known, and nobody needs it. */
export type Fact = Count | 'not_needed' | null;

export function travelOf(list: readonly Member[]): Count | null {
  const isKnown = list.some(({ needs }) => needs !== null && (needs.arrival ?? needs.departure) !== null);
  if (!isKnown) return null;
  return { done: countMembers(list, ({ needs }) => !lacks('travel', needs)), total: list.length };
}

/** Out of people who need one or have not said; null if nobody has said anything. */
export function visaOf(list: readonly Member[]): Fact {
  const visas = list.map(({ needs }) => needs?.visa ?? null);
  if (visas.every((visa) => visa === null)) return null;
  const needing = visas.filter((visa) => visa !== 'not_needed');
  if (needing.length === 0) return 'not_needed';
  return { done: needing.filter((visa) => visa === 'granted').length, total: needing.length };
}

/** Languages of a delegation, the most frequent first. */
export function languagesOf(list: readonly Member[]): string[] {
  const counts = new Map<string, number>();
  for (const { needs } of list) {
    const language = needs?.interpretation ?? null;
    if (language !== null) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([name]) => name);
}

/**
 * The languages that a delegation reads: those its people chose, else the state's own. A person with a language that no
 * paper has reads English.
 */
export function readingLanguages({ kind, code }: Delegation, spoken: readonly string[]): Language[] {
  const ours = LANGUAGES.filter((language) => spoken.includes(language));
  if (ours.length > 0) return ours;
  if (spoken.length > 0) return ['en'];
  if (kind !== 'state') return [];
  return [code === 'BR' ? 'pt' : 'es'];
}

/** People about whom nothing is known, or who need nothing, count on neither side. */
export function sumFacts(facts: readonly Fact[]): Count {
  let done = 0;
  let total = 0;
  for (const fact of facts) {
    if (fact === null || fact === 'not_needed') continue;
    done += fact.done;
    total += fact.total;
  }
  return { done, total };
}
