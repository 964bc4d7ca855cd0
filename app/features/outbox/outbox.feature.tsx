import { defineAppFeature } from '#app/kit/feature.ts';

export const outboxFeature = defineAppFeature({
  name: 'outbox',
  pages: {
    '/outbox': () => import('./outbox.page.tsx'),
    '/outbox/typed': () => import('./typed.page.tsx'),
    '/outbox/:id': () => import('./record.page.tsx'),
  },
});
