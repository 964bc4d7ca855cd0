import { asSource, bodyOf, join, type SearchReader, type Source } from '#app/kit/search-source.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Article, articles } from '#shared/rules/rules.schemas.ts';
import { articleTitle } from './article-title.ts';

/** Articles as they were last drafted or decided; one that was deleted has its page still, and says so. */
export function articleSources({
  replica,
  say,
  elsewhere,
  only,
  nameOf,
  locale,
}: SearchReader): readonly Source<never>[] {
  const source: Source<Doc<Article>> = {
    group: 'rules',
    things: replica.all(articles).filter(({ body }) => !body.isRemoved),
    of: bodyOf,
    words: ({ body }) => ({
      title: articleTitle(body, locale),
      body: say(body.text),
      elsewhere: elsewhere(body.title, body.text),
    }),
    place: ({ parent, body }) => join(nameOf(parent), only(body.text)),
    href: ({ id, parent }) => `/rules/${parent}/articles/${id}`,
    called: { id: ({ id }) => id, name: ({ body }) => articleTitle(body, locale) },
  };
  return [asSource(source)];
}
