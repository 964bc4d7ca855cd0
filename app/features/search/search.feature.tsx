import { defineAppFeature } from '#app/kit/feature.ts';

export const searchFeature = defineAppFeature({
  name: 'search',
  pages: {
    '/search': () => import('./search.page.tsx'),
  },
});
