import { beside, defineAppFeature } from '#app/kit/feature.ts';

export const minutesFeature = defineAppFeature({
  name: 'minutes',
  pages: {
    '/meetings/:id/minutes': () => import('./minutes.page.tsx'),
    '/meetings/:id/minutes/notes': () => import('./notes.page.tsx'),
    '/meetings/:id/minutes/notes/:request': beside(
      '/meetings/:id/minutes/notes',
      () => import('./summary-edit.page.tsx'),
    ),
    '/meetings/:id/minutes/mine': () => import('./mine.page.tsx'),
    '/meetings/:id/minutes/mine/:request': beside(
      '/meetings/:id/minutes/mine',
      () => import('./correction-edit.page.tsx'),
    ),
    '/meetings/:id/minutes/corrections/:request': beside(
      '/meetings/:id/minutes',
      () => import('./answer.page.tsx'),
    ),
    '/meetings/:id/print/minutes': () => import('./minutes-paper.page.tsx'),
  },
  words: async () => (await import('./minutes.words.ts')).minutesWords,
});
