import { defineAppFeature } from '#app/kit/feature.ts';

export const documentsFeature = defineAppFeature({
  name: 'documents',
  pages: {
    '/meetings/:id/papers': () => import('./papers.page.tsx'),
    '/meetings/:id/papers/keep': () => import('./keep.page.tsx'),
    '/documents': () => import('./register.page.tsx'),
    '/documents/new': () => import('./paper-edit.page.tsx'),
    '/documents/:id': () => import('./paper.page.tsx'),
    '/documents/:id/edit': () => import('./paper-edit.page.tsx'),
    '/documents/:id/later': () => import('./paper-edit.page.tsx'),
    '/documents/:id/withdraw': () => import('./paper-step.page.tsx'),
    '/documents/:id/marking': () => import('./paper-step.page.tsx'),
    '/documents/:id/versions/new': () => import('./version-new.page.tsx'),
    '/documents/:id/versions/:version': () => import('./paper-view.page.tsx'),
  },
  words: async () => (await import('./documents.words.ts')).documentsWords,
});
