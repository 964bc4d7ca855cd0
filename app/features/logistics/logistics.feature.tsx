import { defineAppFeature } from '#app/kit/feature.ts';

export const logisticsFeature = defineAppFeature({
  name: 'logistics',
  pages: {
    '/meetings/:id/morning': () => import('./morning.page.tsx'),
    '/meetings/:id/note': () => import('./note.page.tsx'),
    '/meetings/:id/note/edit': () => import('./note-edit.page.tsx'),
    '/meetings/:id/note/new': () => import('./note-item-edit.page.tsx'),
    '/meetings/:id/note/:item': () => import('./note-item-edit.page.tsx'),
    '/meetings/:id/venues/new': () => import('./venue-edit.page.tsx'),
    '/meetings/:id/venues/:venue': () => import('./venue-edit.page.tsx'),
    '/meetings/:id/venues/:venue/plan': () => import('./plan.page.tsx'),
    '/meetings/:id/deadlines': () => import('./deadlines.page.tsx'),
    '/meetings/:id/running': () => import('./running.page.tsx'),
    '/meetings/:id/running/new': () => import('./running-edit.page.tsx'),
    '/meetings/:id/running/:step/edit': () => import('./running-edit.page.tsx'),
  },
  words: async () => (await import('./logistics.words.ts')).logisticsWords,
});
