import type { Actor } from './actor.ts';
import type { CompartmentName } from './compartments.ts';
import type { JsonObject } from './json.ts';
import type { Collection, DocSource, Ending } from './mutation.ts';

/**
 * Entries by which somebody opens an audience to people of a partner body or a state, their `parent` (`openingParent`).
 */
export interface Opening {
  readonly collection: string;
  readonly compartment: CompartmentName;
  /** To whom of those people: asked of the actor with the offices that they hold. */
  isFor(actor: Actor): boolean;
  audienceOf(body: JsonObject): string;
}

export function opens<B extends Ending>(
  collection: Collection<B>,
  {
    compartment,
    isFor,
    audienceOf,
  }: { compartment: CompartmentName; isFor: (actor: Actor) => boolean; audienceOf: (body: B) => string },
): Opening {
  return { collection: collection.name, compartment, isFor, audienceOf: (body) => audienceOf(body as B) };
}

/** What stands for a partner body or a state where an entry names its parent. */
export function openingParent(code: string): string {
  return `bdy_${code}`;
}

/**
 * The actor with what is open to their body or state here, and with nothing else: what they brought along as such is
 * dropped. Somebody without any role gets nothing.
 *
 * @param actor with the offices held by mandate
 */
export function withOpenings({
  actor,
  compartment,
  opening,
  source,
}: {
  actor: Actor;
  compartment: CompartmentName;
  opening: readonly Opening[];
  source: DocSource;
}): Actor {
  const { opened: _, ...own } = actor;
  const { state } = own;
  if (state === null || own.roles.length === 0) return own;
  const audiences = opening
    .filter((each) => each.compartment === compartment && each.isFor(own))
    .flatMap((each) =>
      source
        .within(each.collection, openingParent(state), 'open')
        .filter(({ body }) => body.endedAt === null)
        .map(({ body }) => each.audienceOf(body)),
    );
  return audiences.length === 0 ? own : { ...own, opened: [...new Set(audiences)].sort() };
}
