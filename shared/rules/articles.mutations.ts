import * as v from 'valibot';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { exactPartial } from '#shared/kernel/exact-partial.ts';
import {
  accept,
  create,
  type Decision,
  type Doc,
  type Docs,
  defineMutation,
  one,
  refuse,
  set as setFields,
} from '#shared/kernel/mutation.ts';
import { articlesNamed } from './parameters.rules.ts';
import {
  type Article,
  ArticleIdSchema,
  articleFields,
  articles,
  RULES_AUDIENCE,
  RuleSetIdSchema,
  ruleSets,
} from './rules.schemas.ts';
import { draftSet } from './sets.mutations.ts';

const ofArticle = { article: ArticleIdSchema, set: RuleSetIdSchema };
type Of = { readonly article: string; readonly set: string };
const reads = ({ article, set }: Of) => [one(ruleSets, set), one(articles, article)];

/** The article of this set, for whoever answers for the set. */
export function articleOf(docs: Docs, { article, set }: Of): Doc<Article> | Decision {
  const known = docs.get(articles, article);
  if (known?.parent !== set || known.body.isRemoved) return refuse('rules.unknown_article', { article });
  return known;
}

const add = defineMutation({
  name: 'articles.add',
  args: v.strictObject({ ...ofArticle, ...articleFields }),
  compartment: () => COMMITTEE,
  reads,
  decide({ args: { article, set, ...fields }, docs, actor }) {
    const known = draftSet(docs, set, actor);
    if ('accepted' in known) return known;
    if (docs.get(articles, article) !== null) return refuse('rules.article_known', { article });
    const body = { ...fields, version: 0, isRemoved: false };
    return accept([create(articles, { id: article, parent: set, audience: RULES_AUDIENCE, body })]);
  },
});

/** Only of a draft: what was adopted changes by amendment. */
const edit = defineMutation({
  name: 'articles.edit',
  args: v.strictObject({ ...ofArticle, ...exactPartial(articleFields).entries }),
  compartment: () => COMMITTEE,
  reads,
  decide({ args: { article, set, ...fields }, docs, actor }) {
    const known = draftSet(docs, set, actor);
    if ('accepted' in known) return known;
    const found = articleOf(docs, { article, set });
    return 'accepted' in found ? found : accept([setFields(articles, { id: article, fields })]);
  },
});

const remove = defineMutation({
  name: 'articles.remove',
  args: v.strictObject(ofArticle),
  compartment: () => COMMITTEE,
  reads,
  decide({ args, docs, actor }) {
    const known = draftSet(docs, args.set, actor);
    if ('accepted' in known) return known;
    const found = articleOf(docs, args);
    if ('accepted' in found) return found;
    if (articlesNamed(known.body.parameters).includes(args.article)) return refuse('rules.article_named');
    return accept([setFields(articles, { id: args.article, fields: { isRemoved: true } })]);
  },
});

export const articlesMutations = [add, edit, remove] as const;
