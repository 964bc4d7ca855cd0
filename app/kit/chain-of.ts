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
  const next = ({ place, doc }: At): At[] => (way === 'up' ? place.why(doc).flatMap(first) : below(doc.id));
  const met = new Set('id' in of ? [of.id] : []);
  /** Of which collection the thing was that a page was named for. */
  const pages = new Map<string, string>();
  const steps: ChainStep[] = [];
  let ahead =
    'rests' in of ? of.rests.flatMap(first) : way === 'up' ? first(of.id).flatMap(next) : below(of.id);
  for (let distance = 1; ahead.length > 0; distance += 1) {
    const reached: At[] = [];
    for (const at of ahead) {
      if (met.has(at.doc.id)) continue;
      met.add(at.doc.id);
      reached.push(at);
    }
    for (const { place, doc } of reached) {
      const { name: own } = place.collection;
      const rows = rowsOf(place, doc, asker).filter(
        ({ href }) => href === null || (pages.get(href) ?? own) === own,
      );
      for (const { href } of rows) if (href !== null) pages.set(href, own);
      for (const { name, detail, href } of rows)
        steps.push({
          ...{ id: doc.id, kind: place.kind, name, detail, href, distance },
          seen: place.seen?.(doc),
        });
    }
    ahead = reached.flatMap(next);
  }
  return steps;
}
