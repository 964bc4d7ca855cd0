import { beside, defineAppFeature } from '#app/kit/feature.ts';

export const panelsFeature = defineAppFeature({
  name: 'panels',
  pages: {
    '/ideal/:edition/rate': () => import('./rate.page.tsx'),
    '/ideal/:edition/rate/:area': () => import('./rate-area.page.tsx'),
    '/ideal/:edition/panel/release': () => import('./panel-release.page.tsx'),
  },
  // Who may hold a seat the server says.
  online: {
    '/ideal/:edition/panel': () => import('./panel.page.tsx'),
    '/ideal/:edition/panel/seats/new': beside('/ideal/:edition/panel', () => import('./seat-edit.page.tsx')),
    '/ideal/:edition/panel/seats/:seat': beside(
      '/ideal/:edition/panel',
      () => import('./seat-edit.page.tsx'),
    ),
    '/ideal/:edition/panel/areas/:area': beside(
      '/ideal/:edition/panel',
      () => import('./panel-area.page.tsx'),
    ),
  },
  words: async () => (await import('./panels.words.ts')).panelsWords,
});
