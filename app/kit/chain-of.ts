import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { ChainAsker, ChainPlace, ChainRow, ChainSeen } from './feature-words.ts';

/** One thing above or below another in the chain. */
export interface ChainStep {
  readonly id: string;
  readonly kind: ChainPlace['kind'];
  readonly name: string;
  readonly detail: string | undefined;
  readonly href: string | null;
  /** How many arrows away. */
  readonly distance: number;
  readonly seen: ChainSeen | undefined;
  /**
   * Through which things it was reached, nearest first: each stands in the chain, or is what the chain is of. Of what is
   * computed, the nearest have none.
   */
  readonly through: readonly string[];
}

type Docs = readonly Doc<JsonObject>[];
/** A collection is the same array until something in it changes. */
const known = new WeakMap<Docs, ReadonlyMap<string, Docs>>();

function restingOn(docs: Docs, { why }: ChainPlace): ReadonlyMap<string, Docs> {
  const before = known.get(docs);
  if (before !== undefined) return before;
  const index = new Map<string, Doc<JsonObject>[]>();
  for (const doc of docs)
    for (const id of new Set(why(doc))) {
      const resting = index.get(id);
      if (resting === undefined) index.set(id, [doc]);
      else resting.push(doc);
    }
  known.set(docs, index);
  return index;
}

/** Something that is computed, and no entry itself: the ids of what it rests on, in the order in which they stand. */
export interface Computed {
  readonly rests: readonly string[];
}

function rowsOf(place: ChainPlace, doc: Doc<JsonObject>, asker: ChainAsker): readonly ChainRow[] {
  if (place.rows !== undefined) return place.rows(doc, asker);
  return [{ name: place.name(doc, asker), detail: place.detail?.(doc, asker), href: place.href(doc, asker) }];
}

/** One thing of the chain by itself, as its own collection or the first that has it names it; null if the reader has none. */
export function chainThing({
  places,
  asker,
  id,
}: {
  places: readonly ChainPlace[];
  asker: ChainAsker;
  id: string;
}): Pick<ChainStep, 'id' | 'kind' | 'name' | 'detail' | 'href'> | null {
  for (const place of places) {
    const doc = asker.replica.one(place.collection, id);
    const row = doc === null ? undefined : rowsOf(place, doc, asker)[0];
    if (row !== undefined)
      return { id, kind: place.kind, name: row.name, detail: row.detail, href: row.href };
  }
  return null;
}

/**
 * What a thing rests on (`up`), or what rests on it (`down`), through all arrows and nearest first. Only what the reader
 * has is there: an arrow to something else ends the way. What rests on a thing is found by its id alone, also if the
 * thing is computed. Of things of two collections that share a page, such as a paragraph and its issued copy, the first is
 * named.
 */
export function chainOf({
  places,
  asker,
  way,
  ...of
}: {
  places: readonly ChainPlace[];
  asker: ChainAsker;
  way: 'up' | 'down';
} & ({ readonly id: string } | Computed)): ChainStep[] {
  const { replica } = asker;
  type At = { readonly place: ChainPlace; readonly doc: Doc<JsonObject> };
  const find = (wanted: string): At[] =>
    places.flatMap((place) => {
      const doc = replica.one(place.collection, wanted);
      return doc === null ? [] : [{ place, doc }];
    });
  const first = (wanted: string) => find(wanted).slice(0, 1);
  const below = (id: string): At[] =>
    places.flatMap((place) =>
      (restingOn(replica.all(place.collection), place).get(id) ?? []).map((doc) => ({ place, doc })),
    );
  const next = ({ place, doc }: At): At[] => {
    if (way === 'up') return (place.passes ?? place.why)(doc).flatMap(first);
    return place.passes === undefined ? below(doc.id) : [];
  };
  const met = new Set('id' in of ? [of.id] : []);
  const through = new Map<string, Set<string>>();
  /** Of which thing a page is, and of which collection. */
  const pages = new Map<string, { readonly id: string; readonly collection: string }>();
  /** Of things without a row of their own: the one whose row is also theirs. */
  const standsFor = new Map<string, string>();
  const steps: Omit<ChainStep, 'through'>[] = [];
  type Reached = { readonly at: At; readonly from: string | null };
  const onwards = (at: At): Reached[] => next(at).map((each) => ({ at: each, from: at.doc.id }));
  const start = (): Reached[] => {
    if ('rests' in of) return of.rests.flatMap(first).map((at) => ({ at, from: null }));
    if (way === 'up')
      return first(of.id).flatMap((at) =>
        at.place
          .why(at.doc)
          .flatMap(first)
          .map((each) => ({ at: each, from: of.id })),
      );
    return below(of.id).map((at) => ({ at, from: of.id }));
  };
  let ahead = start();
  for (let distance = 1; ahead.length > 0; distance += 1) {
    const reached: At[] = [];
    for (const { at, from } of ahead) {
      const { id } = at.doc;
      const ways = through.get(id) ?? new Set();
      if (from !== null && from !== id) ways.add(from);
      through.set(id, ways);
      if (met.has(id)) continue;
      met.add(id);
      reached.push(at);
    }
    for (const { place, doc } of reached) {
      const { name: own } = place.collection;
      const rows = rowsOf(place, doc, asker).filter(({ href }) => {
        const before = href === null ? undefined : pages.get(href);
        if (before === undefined || before.collection === own) return true;
        standsFor.set(doc.id, before.id);
        return false;
      });
      for (const { href } of rows)
        if (href !== null && !pages.has(href)) pages.set(href, { id: doc.id, collection: own });
      for (const { name, detail, href } of rows)
        steps.push({
          ...{ id: doc.id, kind: place.kind, name, detail, href, distance },
          seen: place.seen?.(doc),
        });
    }
    ahead = reached.flatMap(onwards);
  }
  const named = new Set(steps.map(({ id }) => id));
  const shownFor = (id: string) => (named.has(id) ? id : (standsFor.get(id) ?? id));
  // What a thing without a row was reached through, the one that stands for it was.
  for (const [hidden, shown] of standsFor)
    if (!named.has(hidden)) for (const id of through.get(hidden) ?? []) through.get(shown)?.add(id);
  return steps.map((step) => ({
    ...step,
    through: [...new Set([...(through.get(step.id) ?? [])].map(shownFor))].filter((id) => id !== step.id),
  }));
}
