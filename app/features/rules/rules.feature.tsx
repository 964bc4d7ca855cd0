import { beside, defineAppFeature } from '#app/kit/feature.ts';

export const rulesFeature = defineAppFeature({
  name: 'rules',
  pages: {
    '/rules': () => import('./rules.page.tsx'),
    '/rules/new': () => import('./set-edit.page.tsx'),
    '/rules/:set': () => import('./set.page.tsx'),
    '/rules/:set/edit': beside('/rules/:set', () => import('./set-edit.page.tsx')),
    '/rules/:set/adopt': beside('/rules/:set', () => import('./set-adopt.page.tsx')),
    '/rules/:set/force': beside('/rules/:set', () => import('./set-force.page.tsx')),
    '/rules/:set/parameters': beside('/rules/:set', () => import('./parameters.page.tsx')),
    '/rules/:set/parameters/edit': beside('/rules/:set', () => import('./parameters-edit.page.tsx')),
    '/rules/:set/articles/new': beside('/rules/:set', () => import('./article-edit.page.tsx')),
    '/rules/:set/articles/:article': beside('/rules/:set', () => import('./article.page.tsx')),
    '/rules/:set/articles/:article/edit': beside('/rules/:set', () => import('./article-edit.page.tsx')),
    '/rules/:set/articles/:article/amend': beside('/rules/:set', () => import('./amendment-edit.page.tsx')),
    '/rules/:set/articles/:article/consolidate': beside(
      '/rules/:set',
      () => import('./consolidate.page.tsx'),
    ),
    '/rules/:set/added/:after/consolidate': beside('/rules/:set', () => import('./consolidate.page.tsx')),
    '/rules/:set/print': () => import('./print-set.page.tsx'),
    '/rules/:set/amendments/new': beside('/rules/:set', () => import('./amendment-edit.page.tsx')),
    '/rules/:set/amendments/:amendment': beside('/rules/:set', () => import('./amendment.page.tsx')),
    '/rules/:set/amendments/:amendment/edit': beside(
      '/rules/:set',
      () => import('./amendment-edit.page.tsx'),
    ),
    '/rules/:set/amendments/:amendment/decide': beside('/rules/:set', () => import('./decide.page.tsx')),
  },
  words: async () => (await import('./rules.words.ts')).rulesWords,
});
