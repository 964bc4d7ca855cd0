import { beside, defineAppFeature } from '#app/kit/feature.ts';

export const figuresFeature = defineAppFeature({
  name: 'figures',
  pages: {
    '/ideal/:edition/figures': () => import('./figures.page.tsx'),
    '/ideal/:edition/figures/:area': beside('/ideal/:edition/figures', () => import('./area.page.tsx')),
    '/ideal/:edition/figures/:area/:state': beside(
      '/ideal/:edition/figures',
      () => import('./state-area.page.tsx'),
    ),
  },
  words: async () => (await import('./figures.words.ts')).figuresWords,
});
