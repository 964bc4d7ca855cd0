import { beside, defineAppFeature } from '#app/kit/feature.ts';

export const ballotsFeature = defineAppFeature({
  name: 'ballots',
  pages: {
    '/meetings/:id/votes': () => import('./votes.page.tsx'),
    '/meetings/:id/votes/new': beside('/meetings/:id/votes', () => import('./ballot-new.page.tsx')),
    '/meetings/:id/votes/paper/new': beside(
      '/meetings/:id/votes',
      () => import('./paper-ballot-new.page.tsx'),
    ),
    '/meetings/:id/votes/paper/:paper': beside(
      '/meetings/:id/votes',
      () => import('./paper-ballot.page.tsx'),
    ),
    '/meetings/:id/votes/paper/:paper/totals': beside(
      '/meetings/:id/votes',
      () => import('./paper-totals-edit.page.tsx'),
    ),
    '/meetings/:id/votes/:ballot': beside('/meetings/:id/votes', () => import('./ballot.page.tsx')),
    '/meetings/:id/votes/:ballot/hands': beside('/meetings/:id/votes', () => import('./hands-edit.page.tsx')),
    '/meetings/:id/votes/:ballot/roll': beside('/meetings/:id/votes', () => import('./roll-call.page.tsx')),
    '/meetings/:id/votes/:ballot/explain': beside(
      '/meetings/:id/votes',
      () => import('./explanation-edit.page.tsx'),
    ),
    '/meetings/:id/print/votes': () => import('./print-votes.page.tsx'),
  },
  now: async () => (await import('./ballots-now.ts')).ballotsNow,
  words: async () => (await import('./ballots.words.ts')).ballotsWords,
});
