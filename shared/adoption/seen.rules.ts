import { contentHash } from '#shared/kernel/content-hash.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Parameters } from '#shared/rules/parameters.schemas.ts';
import { draftArticles } from '#shared/rules/rules.rules.ts';
import type { Article } from '#shared/rules/rules.schemas.ts';

/**
 * Of a draft as it stands on a screen: all its articles in their order, and what it says in numbers. It changes with
 * each word of any of them, so that nobody adopts what they have not read.
 */
export function hashOfDraft({
  articles,
  parameters,
}: {
  articles: readonly Doc<Article>[];
  parameters: Parameters;
}): string {
  const texts = draftArticles(articles).map(({ article, number, title, text }) => ({
    ...{ article, number, title, text },
  }));
  return contentHash({ articles: texts, parameters });
}
