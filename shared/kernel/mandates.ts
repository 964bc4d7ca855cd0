import { type Actor, type Office, ROLES } from './actor.ts';
import type { CompartmentName } from './compartments.ts';
import type { ErrorDetails } from './errors.ts';
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
  /** What an entry gave that others have now, and what its person is told of it; null: nothing to tell. */
  lost(body: JsonObject): LostOffices | null;
}

/** Offices that passed to others, so that what their holder did afterwards is set aside and not merely refused. */
export interface LostOffices {
  readonly roles: readonly Office[];
  readonly code: string;
  readonly details: ErrorDetails;
}

export function grants<B extends Ending>(
  collection: Collection<B>,
  {
    compartment,
    rolesOf,
    lost,
  }: {
    compartment: CompartmentName;
    rolesOf: (body: B, now: number) => readonly Office[];
    lost: (body: B) => LostOffices | null;
  },
): Granting {
  return {
    collection: collection.name,
    compartment,
    rolesOf: (body, now) => rolesOf(body as B, now),
    lost: (body) => lost(body as B),
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

/** What somebody lost here because others have it now: of several, the offices of all, and the words of the last. */
export function lostOffices({
  actor,
  compartment,
  granting,
  source,
}: {
  actor: Pick<Actor, 'person'>;
  compartment: CompartmentName;
  granting: readonly Granting[];
  source: DocSource;
}): LostOffices | null {
  const all = granting
    .filter((each) => each.compartment === compartment)
    .flatMap((each) =>
      source.within(each.collection, actor.person).flatMap(({ body }) => {
        const lost = each.lost(body);
        return lost === null ? [] : [{ lost, at: Number(body.endedAt ?? 0) }];
      }),
    )
    .sort((left, right) => left.at - right.at);
  const last = all.at(-1)?.lost;
  return last === undefined ? null : { ...last, roles: [...new Set(all.flatMap(({ lost }) => lost.roles))] };
}
