import { formerNames } from '#app/features/records/formerly-words.ts';
import { asSource, bodyOf, join, type SearchReader, type Source } from '#app/kit/search-source.ts';
import { formerReferencesOf, referenceOf } from '#shared/documents/documents.rules.ts';
import { type CommitteeDocument, documents } from '#shared/documents/documents.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';

export function paperSources({
  replica,
  say,
  elsewhere,
  only,
  nameOf,
  daysOf,
}: SearchReader): readonly Source<never>[] {
  const source: Source<Doc<CommitteeDocument>> = {
    group: 'papers',
    things: replica.all(documents),
    of: bodyOf,
    words: ({ body }) => ({
      title: say(body.title),
      body: join(referenceOf(body), formerNames(formerReferencesOf(body)), say(body.author)),
      elsewhere: elsewhere(body.title, body.author),
    }),
    when: ({ body }) => daysOf(body.meeting),
    place: ({ body }) => join(nameOf(body.meeting), only(body.title)),
    href: ({ id }) => `/documents/${id}`,
    called: { id: ({ id }) => id, name: ({ body }) => say(body.title) },
  };
  return [asSource(source)];
}
