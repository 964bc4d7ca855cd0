import { defineAppFeature } from '#app/kit/feature.ts';

export const foldersFeature = defineAppFeature({
  name: 'folders',
  pages: {
    '/meetings/:id/folder': () => import('./folder.page.tsx'),
  },
});
