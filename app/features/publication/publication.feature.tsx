import { defineAppFeature } from '#app/kit/feature.ts';

export const publicationFeature = defineAppFeature({
  name: 'publication',
  pages: {
    '/ideal/:edition/print': () => import('./print.page.tsx'),
    '/check': () => import('./check.page.tsx'),
    '/ideal/:edition/published': () => import('./published.page.tsx'),
    '/ideal/:edition/compare': () => import('./compare.page.tsx'),
    '/ideal/:edition/crosschecks': () => import('./crosschecks.page.tsx'),
  },
  words: async () => (await import('./publication.words.ts')).publicationWords,
});
