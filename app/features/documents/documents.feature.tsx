import { beside, defineAppFeature } from '#app/kit/feature.ts';

export const documentsFeature = defineAppFeature({
  name: 'documents',
  pages: {
    '/meetings/:id/papers': () => import('./papers.page.tsx'),
    '/meetings/:id/papers/keep': () => import('./keep.page.tsx'),
    '/documents': () => import('./register.page.tsx'),
    '/documents/new': beside('/documents', () => import('./paper-edit.page.tsx')),
    '/documents/:id': beside('/documents', () => import('./paper.page.tsx')),
    '/documents/:id/edit': beside('/documents', () => import('./paper-edit.page.tsx')),
    '/documents/:id/later': beside('/documents', () => import('./paper-edit.page.tsx')),
    '/documents/:id/withdraw': beside('/documents', () => import('./paper-step.page.tsx')),
    '/documents/:id/marking': beside('/documents', () => import('./paper-step.page.tsx')),
    '/documents/:id/versions/new': beside('/documents', () => import('./version-new.page.tsx')),
    '/documents/:id/versions/:version': () => import('./paper-view.page.tsx'),
  },
  words: async () => (await import('./documents.words.ts')).documentsWords,
});
