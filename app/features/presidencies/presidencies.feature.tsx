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
    '/presidencies/:term/handover': beside('/presidencies', () => import('./handover.page.tsx')),
    '/presidencies/:term/handover/sign': beside('/presidencies', () => import('./handover-sign.page.tsx')),
    '/presidencies/:term/handover/accept': beside(
      '/presidencies',
      () => import('./handover-accept.page.tsx'),
    ),
    '/presidencies/:term/handover/print': () => import('./handover-print.page.tsx'),
    '/presidencies/:term/kept': beside('/presidencies', () => import('./kept.page.tsx')),
  },
  words: async () => (await import('./presidencies.words.ts')).presidenciesWords,
});
