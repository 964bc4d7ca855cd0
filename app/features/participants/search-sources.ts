import { asSource, bodyOf, type SearchReader, type Source, type Words } from '#app/kit/search-source.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { delegations, type Participant, participants } from '#shared/participants/participants.schemas.ts';

export function participantSources(reader: SearchReader): readonly Source<never>[] {
  const { replica, actor, say, elsewhere, nameOf, daysOf } = reader;
  const all = replica.all(delegations);
  const own = new Set(all.filter(({ body }) => body.code === actor.delegation).map(({ id }) => id));
  const places = new Map(all.map(({ id, body }) => [id, say(body.name)]));
  const placesElsewhere = new Map(all.map(({ id, body }) => [id, elsewhere(body.name)]));
  const source: Source<Doc<Participant>> = {
    group: 'people',
    things: replica.all(participants),
    of: bodyOf,
    words: ({ body }) => ({ ...personWords(body, say(body.office)), elsewhere: elsewhere(body.office) }),
    context: ({ body }) => places.get(body.delegation) ?? '',
    contextElsewhere: ({ body }) => placesElsewhere.get(body.delegation) ?? '',
    when: ({ parent }) => daysOf(parent),
    own: ({ body }) => own.has(body.delegation),
    place: ({ parent }) => nameOf(parent),
    href: ({ id, parent }) => `/meetings/${parent}/people/${id}`,
  };
  return [asSource(source)];
}

/** Somebody whose name is not announced is called by their office. */
function personWords({ name }: Participant, office: string): Words {
  return name === null ? { title: office, body: '' } : { title: name, body: office };
}
