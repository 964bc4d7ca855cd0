import type { Actor } from './actor.ts';
import { isPartnerBody } from './bodies.ts';
import type { CompartmentName } from './compartments.ts';
import type { JsonObject } from './json.ts';
import type { Collection, DocSource, Ending } from './mutation.ts';

/** Entries by which somebody opens an audience to all people of a partner body, their `parent` (`openingParent`). */
export interface Opening {
  readonly collection: string;
  readonly compartment: CompartmentName;
  audienceOf(body: JsonObject): string;
}

export function opens<B extends Ending>(
  collection: Collection<B>,
  { compartment, audienceOf }: { compartment: CompartmentName; audienceOf: (body: B) => string },
): Opening {
  return { collection: collection.name, compartment, audienceOf: (body) => audienceOf(body as B) };
}

/** What stands for a body where an entry names its parent. */
export function openingParent(body: string): string {
  return `bdy_${body}`;
}

/** The actor with what is open to their body here, and with nothing else: what they brought along as such is dropped. */
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
  if (!isPartnerBody(state) || own.roles.length === 0) return own;
  const audiences = opening
    .filter((each) => each.compartment === compartment)
    .flatMap((each) =>
      source
        .within(each.collection, openingParent(state), 'open')
        .filter(({ body }) => body.endedAt === null)
        .map(({ body }) => each.audienceOf(body)),
    );
  return audiences.length === 0 ? own : { ...own, opened: [...new Set(audiences)].sort() };
}
