import {
  create,
  type Decision,
  type Docs,
  type Effect,
  refuse,
  set as setFields,
} from '#shared/kernel/mutation.ts';
import type { Presided } from '#shared/rules/deciding.mutations.ts';
import { articlesNamed } from '#shared/rules/parameters.rules.ts';
import { lastHeldFrom, orderAfter } from '#shared/rules/rules.rules.ts';
import {
  type Article,
  articles,
  articleVersionId,
  articleVersions,
  RULES_AUDIENCE,
} from '#shared/rules/rules.schemas.ts';

/** The article as it reads from then on, and the version that says so for ever. */
export function changedArticle({
  docs,
  presided: { set, amendment },
  newArticle,
  from,
  on,
}: {
  docs: Docs;
  presided: Presided;
  newArticle: string | null;
  from: string | null;
  on: string;
}): readonly Effect[] | Decision {
  const { kind, article, after, title, text, number } = amendment.body;
  const known = docs.within(articles, set.id);
  const version = (id: string, body: Article) =>
    create(articleVersions, {
      id: articleVersionId(id, body.version),
      parent: set.id,
      audience: RULES_AUDIENCE,
      body: { ...body, set: set.id, article: id, from, amendment: amendment.id, on },
    });
  if (kind === 'add') {
    if (newArticle === null || text === null || title === null || number === null)
      return refuse('rules.amendment_incomplete', { kind });
    if (known.some(({ id }) => id === newArticle))
      return refuse('rules.article_known', { article: newArticle });
    const order = orderAfter(known, after);
    const body = { number, order, title, text, version: 1, isRemoved: false };
    return [
      create(articles, { id: newArticle, parent: set.id, audience: RULES_AUDIENCE, body }),
      version(newArticle, body),
    ];
  }
  const found = known.find(({ id }) => id === article);
  if (found === undefined || found.body.isRemoved)
    return refuse('rules.unknown_article', { article: article ?? '' });
  const decided = docs.within(articleVersions, set.id).map(({ body }) => body);
  const last = lastHeldFrom(decided.filter((each) => each.article === found.id));
  if (from !== null && last !== null && from < last) return refuse('rules.before_last', { day: last });
  const isRemoved = kind === 'delete';
  if (isRemoved && articlesNamed(set.body.parameters).includes(found.id))
    return refuse('rules.article_named');
  const fields = isRemoved
    ? { isRemoved, version: found.body.version + 1 }
    : {
        // A language that it does not give stays as it is.
        title: { ...found.body.title, ...title },
        text: { ...found.body.text, ...text },
        version: found.body.version + 1,
      };
  return [setFields(articles, { id: found.id, fields }), version(found.id, { ...found.body, ...fields })];
}
