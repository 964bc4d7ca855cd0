import { beside, defineAppFeature } from '#app/kit/feature.ts';

export const foldersFeature = defineAppFeature({
  name: 'folders',
  pages: {
    '/meetings/:id/folder': () => import('./folder.page.tsx'),
    '/meetings/:id/folder/:item': beside('/meetings/:id/folder', () => import('./folder-item.page.tsx')),
  },
  words: async () => (await import('./folders.words.ts')).foldersWords,
});
