import { defineAppFeature } from '#app/kit/feature.ts';

export const hallFeature = defineAppFeature({
  name: 'hall',
  online: { '/meetings/:id/hall': () => import('./hall.page.tsx') },
  words: async () => (await import('./hall.words.ts')).hallWords,
});
