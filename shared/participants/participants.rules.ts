import { fold } from '#shared/kernel/fold.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { searchTerms } from '#shared/kernel/search.ts';
import { type Language, readText } from '#shared/kernel/text.ts';
import { CAPACITIES, DELEGATION_KINDS, type Delegation, type Participant } from './participants.schemas.ts';

/**
 * States by their name in the meeting's order language and its alphabet, then institutions, agencies, observers,
 * programme and secretariat in the presidency's order. The reader's language does not matter.
 */
export function sortDelegations({
  list,
  orderLanguage,
}: {
  list: readonly Doc<Delegation>[];
  orderLanguage: Language;
}): Doc<Delegation>[] {
  const collator = new Intl.Collator(orderLanguage);
  const keyed = list.map((doc) => ({
    doc,
    rank: DELEGATION_KINDS.indexOf(doc.body.kind),
    name: readText(doc.body.name, orderLanguage).value,
  }));
  keyed.sort((left, right) => {
    if (left.rank !== right.rank) return left.rank - right.rank;
    const byOrder = left.doc.body.kind === 'state' ? 0 : left.doc.body.order - right.doc.body.order;
    return byOrder || collator.compare(left.name, right.name) || (left.doc.id < right.doc.id ? -1 : 1);
  });
  return keyed.map(({ doc }) => doc);
}

/** Head first, then by capacity, then in the presidency's order. */
export function compareParticipants(left: Doc<Participant>, right: Doc<Participant>): number {
  return (
    CAPACITIES.indexOf(left.body.capacity) - CAPACITIES.indexOf(right.body.capacity) ||
    left.body.order - right.body.order ||
    (left.id < right.id ? -1 : 1)
  );
}

/** A proxy comes right after the person they act for; if the other is gone, in their own place. */
function besidePrincipals(sorted: readonly Doc<Participant>[]): readonly Doc<Participant>[] {
  const proxies = sorted.filter(({ body }) => body.actsFor !== undefined);
  if (proxies.length === 0) return sorted;
  const listed = new Set(sorted.map(({ id }) => id));
  const isBeside = ({ body }: Doc<Participant>) =>
    body.actsFor !== undefined && listed.has(body.actsFor) && !proxies.some(({ id }) => id === body.actsFor);
  return sorted
    .filter((person) => !isBeside(person))
    .flatMap((person) => [
      person,
      ...proxies.filter((proxy) => isBeside(proxy) && proxy.body.actsFor === person.id),
    ]);
}

export interface DelegationGroup {
  readonly delegation: Doc<Delegation>;
  readonly people: readonly Doc<Participant>[];
}

/** The list of participants of a meeting; people of a delegation that is not (yet) known are left out. */
export function groupByDelegation({
  delegations,
  participants,
  orderLanguage,
}: {
  delegations: readonly Doc<Delegation>[];
  participants: readonly Doc<Participant>[];
  orderLanguage: Language;
}): DelegationGroup[] {
  const people = groupBy(participants, ({ body }) => body.delegation);
  return sortDelegations({ list: delegations, orderLanguage }).map((delegation) => ({
    delegation,
    people: besidePrincipals((people.get(delegation.id) ?? []).sort(compareParticipants)),
  }));
}

export interface SearchEntry {
  readonly person: Doc<Participant>;
  readonly delegation: Doc<Delegation>;
  /** Folded once, so that a key press compares plain strings. */
  readonly folded: string;
}

/** Name, office and delegation of everyone in the reader's language, folded, in list order. */
export function indexPeople({
  groups,
  language,
}: {
  groups: readonly DelegationGroup[];
  language: Language;
}): SearchEntry[] {
  return groups.flatMap(({ delegation, people }) => {
    const place = readText(delegation.body.name, language).value;
    return people.map((person) => ({
      person,
      delegation,
      folded: fold(`${person.body.name ?? ''} ${readText(person.body.office, language).value} ${place}`),
    }));
  });
}

/** Everyone who matches every word of the query, ignoring accents and capitals. */
export function searchPeople({
  index,
  query,
}: {
  index: readonly SearchEntry[];
  query: string;
}): readonly SearchEntry[] {
  const terms = searchTerms(query);
  if (terms.length === 0) return index;
  return index.filter((entry) => terms.every((term) => entry.folded.includes(term)));
}
