import type { Office } from '#shared/kernel/actor.ts';
import { type Doc, type FactRequest, type Facts, type Granted, offsetKey } from '#shared/kernel/mutation.ts';
import { offsetOfWallTime, turnAt } from '#shared/kernel/zones.ts';
import type { Given } from '#shared/sync/protocol.ts';
import type { Entries } from './entries.ts';
import type { FoundNumber, Numbers } from './numbers.ts';

/**
 * Looks up what `decide` asked for. Offsets come from the server's time-zone data, since phones may hold old rules.
 * Numbers are only looked up here; `Numbers.take` uses them up on acceptance.
 */
export function resolveFacts({
  numbers,
  entries,
  grantedBy,
  lyingAt,
  isRestored,
  requests,
  label,
  about,
}: {
  numbers: Pick<Numbers, 'find'>;
  entries: Pick<Entries, 'isUsed' | 'within'>;
  /** The entries that give an office here at this moment. */
  grantedBy: (office: Office, now: number) => readonly Granted[];
  lyingAt: (audiences: readonly string[]) => readonly Doc[];
  isRestored: () => boolean;
  requests: readonly FactRequest[];
  /** Name of the person who acts; null for the server itself. */
  label: string | null;
  about: { mutation: string; replaces: string | null; given: Given | undefined; now: number };
}): { facts: Facts; found: FoundNumber[] } {
  const found: FoundNumber[] = [];
  const offsets: Record<string, number> = {};
  const used: string[] = [];
  let asked: Pick<Facts, 'label' | 'granted' | 'isRestored' | 'under'> = {};
  const parents = new Set<string>();
  const places: string[] = [];
  const skipped: string[] = [];
  for (const request of requests) {
    if (request.kind === 'number') {
      const { sequence, from } = request;
      found.push(numbers.find({ ...about, sequence, from }));
    } else if (request.kind === 'used') {
      const { collection, id } = request;
      if (entries.isUsed(collection, id)) used.push(`${collection}/${id}`);
    } else if (request.kind === 'label') {
      asked = { ...asked, label: label ?? '' };
    } else if (request.kind === 'restored') {
      asked = { ...asked, isRestored: isRestored() };
    } else if (request.kind === 'granted') {
      const { office } = request;
      asked = { ...asked, granted: () => grantedBy(office, about.now) };
    } else if (request.kind === 'lying') {
      places.push(...request.audiences);
    } else if (request.kind === 'under') {
      parents.add(`${request.collection}/${request.parent}`);
      asked = { ...asked, under: (collection, parent) => under({ parents, entries, collection, parent }) };
    } else {
      const offset = offsetOfWallTime(request);
      if (offset !== null) offsets[offsetKey(request)] = offset;
      if (turnAt(request)?.kind === 'skipped') skipped.push(offsetKey(request));
    }
  }
  const formerly = found.flatMap(({ sequence, formerly: before }) =>
    before.length === 0 ? [] : [[sequence, before] as const],
  );
  const facts: Facts = {
    numbers: Object.fromEntries(found.map(({ sequence, number }) => [sequence, number])),
    offsets,
    used,
    skipped,
    ...asked,
    ...(formerly.length === 0 ? {} : { formerly: Object.fromEntries(formerly) }),
  };
  return { facts: places.length === 0 ? facts : withLying(facts, () => lyingAt(places)), found };
}

/**
 * What lies there is read when a decision first looks at it: it may be thousands of entries, and whoever may not act at
 * all is told so before.
 */
function withLying(facts: Facts, read: () => readonly Doc[]): Facts {
  let lying: readonly Doc[] | undefined;
  return Object.defineProperty(facts, 'lying', {
    enumerable: true,
    get() {
      lying ??= read();
      return lying;
    },
  });
}

/** What the mutation asked for and nothing else: like an undeclared read, any other is a bug and throws (SPEC M3). */
function under({
  parents,
  entries,
  collection,
  parent,
}: {
  parents: ReadonlySet<string>;
  entries: Pick<Entries, 'within'>;
  collection: string;
  parent: string;
}): readonly Doc[] {
  if (!parents.has(`${collection}/${parent}`))
    throw new Error(`what lies in ${collection}/${parent} is not among the facts that were asked for`);
  return entries.within(collection, parent);
}
