import { defineAppFeature } from '#app/kit/feature.ts';

export const checkinsFeature = defineAppFeature({
  name: 'checkins',
  pages: {
    '/meetings/:id/badge': () => import('./badge.page.tsx'),
    '/meetings/:id/door': () => import('./door.page.tsx'),
    '/meetings/:id/presence': () => import('./presence.page.tsx'),
    '/meetings/:id/print/badges': () => import('./print-badges.page.tsx'),
  },
  words: async () => (await import('./checkins.words.ts')).checkinsWords,
});
