import type { Actor, StateRights } from './actor.ts';
import { type CompartmentName, stateOf } from './compartments.ts';
import type { JsonObject } from './json.ts';
import type { Collection, Doc, DocSource } from './mutation.ts';

/** Entries by which people of a state read and decide more in its compartment than their roles say. */
export interface Widening {
  readonly collection: string;
  /** Entries of another collection on which it depends as well. */
  readonly also?: string;
  find(source: DocSource, about: { readonly state: string; readonly person: string }): readonly Doc[];
  rightsOf(body: JsonObject, actor: Actor, source: DocSource): StateRights;
}

/** One entry a state. */
export function widens<B extends JsonObject>(
  collection: Collection<B>,
  { idOf, rightsOf }: { idOf: (state: string) => string; rightsOf: (body: B, actor: Actor) => StateRights },
): Widening {
  return {
    collection: collection.name,
    find(source, { state }) {
      const entry = source.one(collection.name, idOf(state));
      return entry === null ? [] : [entry];
    },
    rightsOf: (body, actor) => rightsOf(body as B, actor),
  };
}

/**
 * Entries about one person, who is their parent.
 *
 * @param rule.rightsOf `during`: the entry named by the rule of that name, null if there is none
 */
export function widensPerson<B extends JsonObject>(
  collection: Collection<B>,
  rule: { rightsOf: (body: B, actor: Actor, during: JsonObject | null) => StateRights; during?: During<B> },
): Widening {
  const { during } = rule;
  return {
    collection: collection.name,
    ...(during === undefined ? {} : { also: during.collection }),
    find: (source, { person }) => source.within(collection.name, person),
    rightsOf(body, actor, source) {
      const other = during === undefined ? null : source.one(during.collection, during.idOf(body as B));
      return rule.rightsOf(body as B, actor, other?.body ?? null);
    },
  };
}

/** An entry of another collection that says how much an entry widens at this time. */
interface During<B> {
  readonly collection: string;
  readonly idOf: (body: B) => string;
}

/**
 * Places of which somebody reads what they sent from there. Each move is a decision of those who manage people, and a
 * request must be able to name all of them (`MAX_SCOPES_PER_PULL`).
 */
export const MAX_PLACES = 128;

/**
 * The actor with what entries of their own state add in its compartment, and with nothing else: what they brought
 * along as such is dropped. Somebody to whom the state has given no role gets nothing.
 */
export function withStateRights({
  actor,
  compartment,
  widening,
  source,
}: {
  actor: Actor;
  compartment: CompartmentName;
  widening: readonly Widening[];
  source: DocSource;
}): Actor {
  const { stateRights: _, ...own } = actor;
  const { state } = own;
  if (state === null || stateOf(compartment) !== state || own.roles.length === 0) return own;
  const about = { state, person: own.person };
  const added = widening.flatMap((each) =>
    each.find(source, about).map(({ body }) => each.rightsOf(body, own, source)),
  );
  const reads = [...new Set(added.flatMap((each) => each.reads))].sort();
  const isDeputy = added.some((each) => each.isDeputy);
  const places = [...new Set(added.flatMap((each) => each.wrote ?? []))].sort();
  const wrote = places.slice(0, MAX_PLACES);
  const audiences = [...new Set(added.flatMap((each) => each.audiences ?? []))].sort();
  if (reads.length === 0 && !isDeputy && wrote.length === 0 && audiences.length === 0) return own;
  return {
    ...own,
    stateRights: {
      reads,
      isDeputy,
      ...(wrote.length === 0 ? {} : { wrote }),
      ...(audiences.length === 0 ? {} : { audiences }),
    },
  };
}
