import type { Doc } from '#shared/kernel/mutation.ts';
import type { Amendment } from '#shared/rules/amendments.schemas.ts';
import { type EarlierText, historyOf } from '#shared/rules/rules.rules.ts';
import type { ArticleVersion } from '#shared/rules/rules.schemas.ts';

/**
 * What the articles of a draft said before each amendment that changed them, the latest first: the version before, or
 * what the first one was written against.
 */
export function earlierInDraft(
  versions: readonly Doc<ArticleVersion>[],
  amendmentOf: (id: string) => Amendment | null,
): EarlierText[] {
  const known = [...new Set(versions.map(({ body }) => body.article))];
  const last = (article: string) => historyOf(versions, article)[0]?.body.order ?? 0;
  return known
    .sort((left, right) => last(left) - last(right) || (left < right ? -1 : 1))
    .flatMap((article) => {
      const all = historyOf(versions, article);
      return all.flatMap(({ body }, at): EarlierText[] => {
        if (body.from !== null || body.amendment === null || body.on === null) return [];
        const was = all[at + 1]?.body ?? amendmentOf(body.amendment)?.before;
        if (was == null) return [];
        return [{ text: { ...body, title: was.title, text: was.text }, until: body.on, by: body.amendment }];
      });
    });
}
