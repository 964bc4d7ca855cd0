import { beside, defineAppFeature } from '#app/kit/feature.ts';

export const coherenceFeature = defineAppFeature({
  name: 'coherence',
  pages: {
    '/coherence': () => import('./radar.page.tsx'),
    '/coherence/findings/:finding': beside('/coherence', () => import('./finding.page.tsx')),
    '/coherence/findings/:finding/arrange': beside('/coherence', () => import('./arrange.page.tsx')),
    '/coherence/plans': () => import('./plans.page.tsx'),
    '/coherence/plans/new': beside('/coherence/plans', () => import('./item-edit.page.tsx')),
    '/coherence/plans/:item': beside('/coherence/plans', () => import('./item.page.tsx')),
    '/coherence/plans/:item/edit': beside('/coherence/plans', () => import('./item-edit.page.tsx')),
    '/coherence/import': () => import('./import.page.tsx'),
    '/coherence/calendar': () => import('./calendar.page.tsx'),
  },
  plan: async () => (await import('./action-part.tsx')).planParts,
  words: async () => (await import('./coherence.words.ts')).coherenceWords,
});
