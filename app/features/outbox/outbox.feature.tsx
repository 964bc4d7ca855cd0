import { beside, defineAppFeature } from '#app/kit/feature.ts';

export const outboxFeature = defineAppFeature({
  name: 'outbox',
  pages: {
    '/outbox': () => import('./outbox.page.tsx'),
    '/outbox/typed': beside('/outbox', () => import('./typed.page.tsx')),
    '/outbox/:id': beside('/outbox', () => import('./record.page.tsx')),
  },
});
