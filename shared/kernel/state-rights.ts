import type { Actor, StateRights } from './actor.ts';
import { type CompartmentName, stateOf } from './compartments.ts';
import type { JsonObject } from './json.ts';
import type { Collection, DocSource } from './mutation.ts';

/** An entry with which a state widens what its own people read and decide in its compartment: one a state. */
export interface Widening {
  readonly collection: string;
  idOf(state: string): string;
  rightsOf(body: JsonObject, actor: Actor): StateRights;
}

export function widens<B extends JsonObject>(
  collection: Collection<B>,
  { idOf, rightsOf }: { idOf: (state: string) => string; rightsOf: (body: B, actor: Actor) => StateRights },
): Widening {
  return { collection: collection.name, idOf, rightsOf: (body, actor) => rightsOf(body as B, actor) };
}

/**
 * The actor with what the rules of their own state add in its compartment, and with nothing else: what they brought
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
  const added = widening.flatMap(({ collection, idOf, rightsOf }) => {
    const entry = source.one(collection, idOf(state));
    return entry === null ? [] : [rightsOf(entry.body, own)];
  });
  const reads = [...new Set(added.flatMap((each) => each.reads))].sort();
  const isDeputy = added.some((each) => each.isDeputy);
  return reads.length === 0 && !isDeputy ? own : { ...own, stateRights: { reads, isDeputy } };
}
