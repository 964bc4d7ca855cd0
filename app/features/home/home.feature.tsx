import { defineAppFeature } from '#app/kit/feature.ts';

export const homeFeature = defineAppFeature({
  name: 'home',
  first: {
    '/': () => import('./home.page.tsx'),
  },
});
