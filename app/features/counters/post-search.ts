import { asSource, bodyOf, join, type SearchReader, type Source } from '#app/kit/search-source.ts';
import { type Post, posts, stateDays } from '#shared/counters/counters.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { worksAtPost } from './posts-of.ts';

/** Posts are found by name and place by whoever works at one; who coordinates finds them on the page of the day. */
export function postSources({ replica, actor, t, say }: SearchReader): readonly Source<never>[] {
  if (!worksAtPost(actor, replica)) return [];
  const source: Source<Doc<Post>> = {
    group: 'places',
    things: replica.all(posts),
    of: bodyOf,
    words: ({ body }) => ({
      title: body.name,
      body: join(t(`people.institution.${body.institution}`), body.place, body.phone),
    }),
    place: ({ parent }) => say(parent === null ? null : replica.one(stateDays, parent)?.body.title),
    href: ({ id }) => `/posts/${id}`,
  };
  return [asSource(source)];
}
