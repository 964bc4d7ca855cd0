import { defineAppFeature } from '#app/kit/feature.ts';

export const peopleFeature = defineAppFeature({
  name: 'people',
  online: {
    '/people': () => import('./people.page.tsx'),
    '/people/new': () => import('./person-new.page.tsx'),
    '/people/set-asides': () => import('./set-asides.page.tsx'),
    '/people/states': () => import('./states.page.tsx'),
    '/people/:id/mandates/new': () => import('./mandate-new.page.tsx'),
    '/people/:id': () => import('./person.page.tsx'),
  },
  words: async () => (await import('./people.words.ts')).peopleWords,
});
