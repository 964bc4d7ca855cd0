import { beside, defineAppFeature } from '#app/kit/feature.ts';

export const holidaysFeature = defineAppFeature({
  name: 'holidays',
  pages: {
    '/holidays': () => import('./holidays.page.tsx'),
    '/holidays/:state': beside('/holidays', () => import('./state-holidays.page.tsx')),
    '/holidays/:state/new': beside('/holidays', () => import('./holiday-edit.page.tsx')),
    '/holidays/:state/:day': beside('/holidays', () => import('./holiday-edit.page.tsx')),
  },
  words: async () => (await import('./holidays.words.ts')).holidaysWords,
});
