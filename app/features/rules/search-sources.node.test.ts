import { expect, test } from 'vitest';
import { type SearchReader, type Source, searchSources } from '#app/kit/search-source.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Article } from '#shared/rules/rules.schemas.ts';
import { replicaOf } from '#test/support/replica-of.ts';
import { articleDoc, DRAFT_DOCS, QUORUM, QUORUM_TEXT } from './rules-pages.fixtures.ts';
import { articleSources } from './search-sources.ts';

test('articles are found by their words, in every language, and lead to their page', () => {
  const text = { ...QUORUM_TEXT, pt: 'O Comitê decide com a presença de mais da metade dos seus membros.' };
  const gone = articleDoc('art_gone', { isRemoved: true });
  const reader = {
    replica: replicaOf([articleDoc(QUORUM, { text }), ...DRAFT_DOCS.slice(2), gone]),
    ...{ actor: {}, t: (key: string) => key, locale: 'es', today: '2026-06-20' },
  } as unknown as SearchReader;
  const [source] = searchSources(reader, [articleSources]) as unknown as Source<Doc<Article>>[];
  if (source === undefined) throw new Error('nothing to search');
  expect(source.things.map(({ id }) => id)).toEqual([QUORUM, 'art_minutes']);
  const [article] = source.things;
  if (article === undefined) throw new Error('no article');
  expect(source.group).toBe('rules');
  expect(source.words(article)).toMatchObject({ title: '7. Quórum', body: QUORUM_TEXT.es });
  expect(source.words(article).elsewhere).toContain('mais da metade');
  expect(source.href(article)).toBe(`/rules/rst_1/articles/${QUORUM}`);
});
