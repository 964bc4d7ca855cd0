import { defineAppFeature } from '#app/kit/feature.ts';

export const chainFeature = defineAppFeature({
  name: 'chain',
  pages: {
    '/chain/:id': () => import('./chain.page.tsx'),
  },
});
