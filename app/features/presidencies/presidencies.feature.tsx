import { beside, defineAppFeature } from '#app/kit/feature.ts';

export const presidenciesFeature = defineAppFeature({
  name: 'presidencies',
  pages: {
    '/presidencies': () => import('./presidencies.page.tsx'),
    '/presidencies/new': beside('/presidencies', () => import('./term-edit.page.tsx')),
    '/presidencies/pass/:state': beside('/presidencies', () => import('./pass.page.tsx')),
    '/presidencies/:term': beside('/presidencies', () => import('./presidency.page.tsx')),
    '/presidencies/:term/edit': beside('/presidencies', () => import('./term-edit.page.tsx')),
    '/presidencies/:term/programme': beside('/presidencies', () => import('./programme-edit.page.tsx')),
  },
  words: async () => (await import('./presidencies.words.ts')).presidenciesWords,
});
