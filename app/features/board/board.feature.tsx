import { beside, defineAppFeature } from '#app/kit/feature.ts';

export const boardFeature = defineAppFeature({
  name: 'board',
  pages: {
    '/meetings/:id/board': () => import('./board.page.tsx'),
    '/meetings/:id/board/:delegation': beside(
      '/meetings/:id/board',
      () => import('./delegation-board.page.tsx'),
    ),
    '/meetings/:id/lists': () => import('./lists.page.tsx'),
    '/meetings/:id/lists/:list': beside('/meetings/:id/lists', () => import('./list.page.tsx')),
  },
  words: async () => (await import('./board.words.ts')).boardWords,
});
