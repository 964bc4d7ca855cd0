import { beside, defineAppFeature } from '#app/kit/feature.ts';

export const glossaryFeature = defineAppFeature({
  name: 'glossary',
  pages: {
    '/glossary': () => import('./glossary.page.tsx'),
    '/glossary/:term': beside('/glossary', () => import('./term.page.tsx')),
  },
  words: async () => (await import('./glossary.words.ts')).glossaryWords,
});
