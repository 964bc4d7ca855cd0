import { beside, defineAppFeature } from '#app/kit/feature.ts';

/** Everything about a paper stands beside the list that it was opened from: that of its meeting, or the register. */
export const documentsFeature = defineAppFeature({
  name: 'documents',
  pages: {
    '/meetings/:id/papers': () => import('./papers.page.tsx'),
    '/meetings/:id/papers/keep': () => import('./keep.page.tsx'),
    '/meetings/:id/papers/new': beside('/meetings/:id/papers', () => import('./paper-edit.page.tsx')),
    '/meetings/:id/papers/:paper': beside('/meetings/:id/papers', () => import('./paper.page.tsx')),
    '/meetings/:id/papers/:paper/edit': beside('/meetings/:id/papers', () => import('./paper-edit.page.tsx')),
    '/meetings/:id/papers/:paper/later': beside(
      '/meetings/:id/papers',
      () => import('./paper-edit.page.tsx'),
    ),
    '/meetings/:id/papers/:paper/withdraw': beside(
      '/meetings/:id/papers',
      () => import('./paper-step.page.tsx'),
    ),
    '/meetings/:id/papers/:paper/marking': beside(
      '/meetings/:id/papers',
      () => import('./paper-step.page.tsx'),
    ),
    '/meetings/:id/papers/:paper/versions/new': beside(
      '/meetings/:id/papers',
      () => import('./version-new.page.tsx'),
    ),
    '/meetings/:id/papers/:paper/versions/:version': beside(
      '/meetings/:id/papers',
      () => import('./paper-view.page.tsx'),
    ),
    '/documents': () => import('./register.page.tsx'),
    '/documents/new': beside('/documents', () => import('./paper-edit.page.tsx')),
    '/documents/:paper': beside('/documents', () => import('./paper.page.tsx')),
    '/documents/:paper/edit': beside('/documents', () => import('./paper-edit.page.tsx')),
    '/documents/:paper/later': beside('/documents', () => import('./paper-edit.page.tsx')),
    '/documents/:paper/withdraw': beside('/documents', () => import('./paper-step.page.tsx')),
    '/documents/:paper/marking': beside('/documents', () => import('./paper-step.page.tsx')),
    '/documents/:paper/versions/new': beside('/documents', () => import('./version-new.page.tsx')),
    '/documents/:paper/versions/:version': beside('/documents', () => import('./paper-view.page.tsx')),
  },
  words: async () => (await import('./documents.words.ts')).documentsWords,
});
