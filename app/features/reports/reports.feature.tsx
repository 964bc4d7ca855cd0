import { beside, defineAppFeature } from '#app/kit/feature.ts';

export const reportsFeature = defineAppFeature({
  name: 'reports',
  pages: {
    '/reports': () => import('./reports.page.tsx'),
    '/reports/publish': () => import('./form-publish.page.tsx'),
    '/reports/state': () => import('./state-forms.page.tsx'),
    '/reports/state/review': () => import('./review-rules.page.tsx'),
    '/reports/state/questions/:form': () => import('./questions-publish.page.tsx'),
    '/reports/new': beside('/reports', () => import('./report-new.page.tsx')),
    '/reports/drafts/:id/:step?': () => import('./report-form.page.tsx'),
    '/reports/correct/:mutation': () => import('./report-correct.page.tsx'),
    '/reports/preview/:form/:step?': () => import('./form-preview.page.tsx'),
    '/reports/note/:id?': () => import('./quick-note.page.tsx'),
    '/reports/sent/:mutation': beside('/reports', () => import('./report-sent.page.tsx')),
    '/reports/:id/paper': () => import('./report-paper.page.tsx'),
    '/reports/:id': beside('/reports', () => import('./report.page.tsx')),
    '/reports/:id/correction/:mutation': beside('/reports', () => import('./correction-conflict.page.tsx')),
    '/reports/:id/correction': beside('/reports', () => import('./correction-begin.page.tsx')),
  },
  online: { '/reports/state/deputies': () => import('./deputies.page.tsx') },
  home: async () => (await import('./reports-home.tsx')).reportsHome,
  sections: {
    thingAt: (path) => (/^\/reports(\/|$)/.test(path) ? 'reports' : null),
    load: async () => (await import('./reports-sections.tsx')).reportsSections,
  },
  words: async () => (await import('./reports.words.ts')).reportsWords,
});
