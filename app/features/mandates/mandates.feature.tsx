import { beside, defineAppFeature } from '#app/kit/feature.ts';

export const mandatesFeature = defineAppFeature({
  name: 'mandates',
  pages: {
    '/functions': () => import('./functions.page.tsx'),
    '/functions/print': () => import('./print-functions.page.tsx'),
    '/functions/new': beside('/functions', () => import('./function-new.page.tsx')),
    '/functions/:appointment': beside('/functions', () => import('./function.page.tsx')),
    '/functions/:appointment/edit': beside('/functions', () => import('./function-edit.page.tsx')),
    '/functions/:appointment/renew': beside('/functions', () => import('./function-renew.page.tsx')),
    '/functions/:appointment/successor': beside('/functions', () => import('./function-new.page.tsx')),
  },
  words: async () => (await import('./mandates.words.ts')).mandatesWords,
});
