import { beside, defineAppFeature } from '#app/kit/feature.ts';

export const logisticsFeature = defineAppFeature({
  name: 'logistics',
  pages: {
    '/meetings/:id/morning': () => import('./morning.page.tsx'),
    '/meetings/:id/note': () => import('./note.page.tsx'),
    '/meetings/:id/note/edit': beside('/meetings/:id/note', () => import('./note-edit.page.tsx')),
    '/meetings/:id/note/new': beside('/meetings/:id/note', () => import('./note-item-edit.page.tsx')),
    '/meetings/:id/note/:item': beside('/meetings/:id/note', () => import('./note-item-edit.page.tsx')),
    '/meetings/:id/venues/new': () => import('./venue-edit.page.tsx'),
    '/meetings/:id/venues/:venue': () => import('./venue-edit.page.tsx'),
    '/meetings/:id/venues/:venue/plan': () => import('./plan.page.tsx'),
    '/meetings/:id/joining': () => import('./connection-edit.page.tsx'),
    '/meetings/:id/deadlines': () => import('./deadlines.page.tsx'),
    '/meetings/:id/running': () => import('./running.page.tsx'),
    '/meetings/:id/running/new': beside('/meetings/:id/running', () => import('./running-edit.page.tsx')),
    '/meetings/:id/running/:step/edit': beside(
      '/meetings/:id/running',
      () => import('./running-edit.page.tsx'),
    ),
  },
  words: async () => (await import('./logistics.words.ts')).logisticsWords,
  home: async () => (await import('./logistics-home.tsx')).logisticsHome,
});
