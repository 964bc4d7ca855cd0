import { type Actor, type Office, ROLES } from './actor.ts';
import type { CompartmentName } from './compartments.ts';
import type { JsonObject } from './json.ts';
import type { Collection, DocSource, Ending } from './mutation.ts';

/** Entries that give a person, their `parent`, offices in the compartment that they are of, and in no other. */
export interface Granting {
  readonly collection: string;
  readonly compartment: CompartmentName;
  /**
   * None by an entry that has ended: those are not even read. Methods, not function members: the machines hold
   * collections of every body as one.
   */
  rolesOf(body: JsonObject, now: number): readonly Office[];
}

export function grants<B extends Ending>(
  collection: Collection<B>,
  {
    compartment,
    rolesOf,
  }: { compartment: CompartmentName; rolesOf: (body: B, now: number) => readonly Office[] },
): Granting {
  return {
    collection: collection.name,
    compartment,
    rolesOf: (body, now) => rolesOf(body as B, now),
  };
}

/**
 * The actor with the offices that mandates give them here, and with no others: what they brought along as such is
 * dropped. A person of a state to whom it has given no role gets none by mandate either: people are governed by their
 * own. Whoever is of the committee may hold nothing else.
 */
export function withMandates({
  actor,
  compartment,
  granting,
  source,
  now,
}: {
  actor: Actor;
  compartment: CompartmentName;
  granting: readonly Granting[];
  source: DocSource;
  now: number;
}): Actor {
  const { mandates: _, ...own } = actor;
  if (own.state !== null && own.roles.length === 0) return own;
  const roles = granting
    .filter((each) => each.compartment === compartment)
    .flatMap((each) =>
      source.within(each.collection, own.person, 'open').flatMap(({ body }) => each.rolesOf(body, now)),
    )
    // A state alone says who is who in it (design §7).
    .filter((role) => ROLES[role] === 'office');
  return roles.length === 0 ? own : { ...own, mandates: [...new Set(roles)].sort() };
}
