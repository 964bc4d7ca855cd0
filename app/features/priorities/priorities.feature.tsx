import { beside, defineAppFeature } from '#app/kit/feature.ts';

export const prioritiesFeature = defineAppFeature({
  name: 'priorities',
  pages: {
    '/priorities': () => import('./priorities.page.tsx'),
    '/priorities/choices/new': beside('/priorities', () => import('./choice-edit.page.tsx')),
    '/priorities/choices/:choice': () => import('./choice.page.tsx'),
    '/priorities/choices/:choice/edit': () => import('./choice-edit.page.tsx'),
    '/priorities/choices/:choice/propose': () => import('./priority-edit.page.tsx'),
    '/priorities/choices/:choice/adopt': () => import('./adopt.page.tsx'),
    '/priorities/choices/:choice/leave-out/:paragraph': () => import('./pass-over.page.tsx'),
    '/priorities/:priority': beside('/priorities', () => import('./priority.page.tsx')),
    '/priorities/:priority/edit': beside('/priorities', () => import('./priority-edit.page.tsx')),
    '/priorities/:priority/scores': beside('/priorities', () => import('./scores-edit.page.tsx')),
    '/priorities/:priority/position': beside('/priorities', () => import('./position-edit.page.tsx')),
    '/priorities/:priority/leave-out': beside('/priorities', () => import('./leave-out.page.tsx')),
    '/priorities/:priority/activate': beside('/priorities', () => import('./activate.page.tsx')),
    '/priorities/:priority/close': beside('/priorities', () => import('./close.page.tsx')),
    '/policies': () => import('./policies.page.tsx'),
    '/policies/:priority/:state': beside('/policies', () => import('./state-policies.page.tsx')),
    '/policies/:priority/:state/new': beside('/policies', () => import('./policy-edit.page.tsx')),
    '/policies/:priority/:state/:policy': beside('/policies', () => import('./policy-edit.page.tsx')),
  },
  words: async () => (await import('./priorities.words.ts')).prioritiesWords,
});
