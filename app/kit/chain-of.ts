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
 * has is there: an arrow to something else ends the way.
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
  const next = ({ place, doc }: At): At[] =>
    way === 'up'
      ? place.why(doc).flatMap(first)
      : places.flatMap((below) =>
          (restingOn(replica.all(below.collection), below).get(doc.id) ?? []).map((each) => ({
            place: below,
            doc: each,
          })),
        );
  const met = new Set('id' in of ? [of.id] : []);
  const steps: ChainStep[] = [];
  let ahead = 'id' in of ? first(of.id).flatMap(next) : of.rests.flatMap(first);
  for (let distance = 1; ahead.length > 0; distance += 1) {
    const reached: At[] = [];
    for (const at of ahead) {
      if (met.has(at.doc.id)) continue;
      met.add(at.doc.id);
      reached.push(at);
    }
    for (const { place, doc } of reached)
      for (const { name, detail, href } of rowsOf(place, doc, asker))
        steps.push({
          ...{ id: doc.id, kind: place.kind, name, detail, href, distance },
          seen: place.seen?.(doc),
        });
    ahead = reached.flatMap(next);
  }
  return steps;
}
