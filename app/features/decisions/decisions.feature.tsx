import { beside, defineAppFeature } from '#app/kit/feature.ts';

export const decisionsFeature = defineAppFeature({
  name: 'decisions',
  pages: {
    '/meetings/:id/outcomes': () => import('./outcomes.page.tsx'),
    '/meetings/:id/outcomes/decisions/new': beside(
      '/meetings/:id/outcomes',
      () => import('./decision-edit.page.tsx'),
    ),
    '/meetings/:id/outcomes/decisions/:decision/edit': beside(
      '/meetings/:id/outcomes',
      () => import('./decision-edit.page.tsx'),
    ),
    '/meetings/:id/outcomes/a-items': beside('/meetings/:id/outcomes', () => import('./a-items.page.tsx')),
    '/meetings/:id/outcomes/actions/new': beside(
      '/meetings/:id/outcomes',
      () => import('./action-edit.page.tsx'),
    ),
    '/meetings/:id/outcomes/actions/:action': beside(
      '/meetings/:id/outcomes',
      () => import('./action.page.tsx'),
    ),
    '/meetings/:id/outcomes/actions/:action/edit': beside(
      '/meetings/:id/outcomes',
      () => import('./action-edit.page.tsx'),
    ),
    '/silences': () => import('./silences.page.tsx'),
    '/silences/new': beside('/silences', () => import('./silence-new.page.tsx')),
    '/silences/:silence': beside('/silences', () => import('./silence.page.tsx')),
    '/silences/:silence/break': beside('/silences', () => import('./silence-break.page.tsx')),
    '/silences/:silence/extend': beside('/silences', () => import('./silence-extend.page.tsx')),
    '/silences/:silence/withdraw': beside('/silences', () => import('./silence-withdraw.page.tsx')),
    '/decisions': () => import('./register.page.tsx'),
    '/decisions/:decision': beside('/decisions', () => import('./decision.page.tsx')),
    '/decisions/:decision/end': beside('/decisions', () => import('./decision-end.page.tsx')),
    '/decisions/:decision/say/:kind': beside('/decisions', () => import('./voice-edit.page.tsx')),
    '/meetings/:id/press': () => import('./press.page.tsx'),
    '/meetings/:id/print/agenda': () => import('./print-agenda.page.tsx'),
    '/meetings/:id/print/people': () => import('./print-people.page.tsx'),
  },
  words: async () => (await import('./decisions.words.ts')).decisionsWords,
});
