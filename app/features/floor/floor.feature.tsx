import { defineAppFeature } from '#app/kit/feature.ts';

export const floorFeature = defineAppFeature({
  name: 'floor',
  pages: {
    '/meetings/:id/now': () => import('./now.page.tsx'),
    '/meetings/:id/now/add': () => import('./add.page.tsx'),
    '/meetings/:id/now/item': () => import('./item.page.tsx'),
    '/meetings/:id/now/text': () => import('./text.page.tsx'),
    '/meetings/:id/now/time': () => import('./time.page.tsx'),
    '/meetings/:id/now/requests/:request': () => import('./request.page.tsx'),
  },
  words: async () => (await import('./floor.words.ts')).floorWords,
  now: async () => (await import('./floor-head.tsx')).floorNow,
});
