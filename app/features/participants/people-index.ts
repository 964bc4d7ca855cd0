import { fold } from '#shared/kernel/fold.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Language, readText } from '#shared/kernel/text.ts';
import type { DelegationGroup, SearchEntry } from '#shared/participants/participants.rules.ts';
import type { Participant } from '#shared/participants/participants.schemas.ts';

const SLICE = 500;

/**
 * The search index of a list of participants. Folding is expensive, so each person's text is kept while the person does
 * not change, and is prepared when the page is idle.
 */
export function createPeopleIndex(): {
  entries(input: { groups: readonly DelegationGroup[]; language: Language }): SearchEntry[];
  /** Prepares a slice; true when there is nothing left to do. */
  warm(input: { groups: readonly DelegationGroup[]; language: Language }): boolean;
} {
  const known = new Map<Language, WeakMap<Doc, string>>();

  function cacheOf(language: Language): WeakMap<Doc, string> {
    let cache = known.get(language);
    if (cache === undefined) {
      cache = new WeakMap();
      known.set(language, cache);
    }
    return cache;
  }

  function foldedOf(person: Doc<Participant>, language: Language): string {
    const cache = cacheOf(language);
    let folded = cache.get(person);
    if (folded === undefined) {
      folded = fold(`${person.body.name ?? ''} ${readText(person.body.office, language).value}`);
      cache.set(person, folded);
    }
    return folded;
  }

  return {
    entries({ groups, language }) {
      return groups.flatMap(({ delegation, people }) => {
        const place = fold(readText(delegation.body.name, language).value);
        return people.map((person) => ({
          person,
          delegation,
          folded: `${foldedOf(person, language)} ${place}`,
        }));
      });
    },
    warm({ groups, language }) {
      const cache = cacheOf(language);
      let left = SLICE;
      for (const { people } of groups) {
        for (const person of people) {
          if (cache.has(person)) continue;
          if (left === 0) return false;
          foldedOf(person, language);
          left -= 1;
        }
      }
      return true;
    },
  };
}
