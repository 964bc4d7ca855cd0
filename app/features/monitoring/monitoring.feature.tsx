import { beside, defineAppFeature } from '#app/kit/feature.ts';

export const monitoringFeature = defineAppFeature({
  name: 'monitoring',
  pages: {
    '/progress': () => import('./owed.page.tsx'),
    '/plans/:pao/progress': () => import('./progress.page.tsx'),
    '/plans/:pao/progress/reports/:operation/:from': beside(
      '/plans/:pao/progress',
      () => import('./report.page.tsx'),
    ),
    '/plans/:pao/progress/reports/:operation/:from/take': beside(
      '/plans/:pao/progress',
      () => import('./report-take.page.tsx'),
    ),
    '/plans/:pao/progress/:from/summary': beside('/plans/:pao/progress', () => import('./summary.page.tsx')),
    '/plans/:pao/progress/:from/consolidate': beside(
      '/plans/:pao/progress',
      () => import('./consolidate.page.tsx'),
    ),
    '/plans/:pao/progress/:from/note': beside('/plans/:pao/progress', () => import('./note.page.tsx')),
    '/plans/:pao/actions/:action/report': () => import('./report-edit.page.tsx'),
    '/plans/:pao/figures': () => import('./figures.page.tsx'),
    '/plans/:plan/of/:of/kpis/:kpi/figures': () => import('./kpi.page.tsx'),
    '/plans/:plan/of/:of/kpis/:kpi/figures/new': () => import('./figure-edit.page.tsx'),
    '/plans/:plan/of/:of/kpis/:kpi/figures/:figure/correct': () => import('./figure-edit.page.tsx'),
    '/strategy/:plan/of/:of/kpis/:kpi/figures': () => import('./kpi.page.tsx'),
    '/strategy/:plan/of/:of/kpis/:kpi/figures/new': () => import('./figure-edit.page.tsx'),
    '/strategy/:plan/of/:of/kpis/:kpi/figures/:figure/correct': () => import('./figure-edit.page.tsx'),
    '/evaluations': () => import('./evaluations.page.tsx'),
    '/evaluations/new': beside('/evaluations', () => import('./evaluation-edit.page.tsx')),
    '/evaluations/:evaluation': beside('/evaluations', () => import('./evaluation.page.tsx')),
    '/evaluations/:evaluation/edit': beside('/evaluations', () => import('./evaluation-edit.page.tsx')),
    '/evaluations/:evaluation/findings/new': beside('/evaluations', () => import('./finding-edit.page.tsx')),
    '/evaluations/:evaluation/findings/:finding': beside(
      '/evaluations',
      () => import('./finding-edit.page.tsx'),
    ),
    '/evaluations/:evaluation/recommendations/new': beside(
      '/evaluations',
      () => import('./recommendation-edit.page.tsx'),
    ),
    '/evaluations/:evaluation/recommendations/:recommendation': beside(
      '/evaluations',
      () => import('./recommendation.page.tsx'),
    ),
    '/evaluations/:evaluation/recommendations/:recommendation/edit': beside(
      '/evaluations',
      () => import('./recommendation-edit.page.tsx'),
    ),
    '/evaluations/:evaluation/recommendations/:recommendation/answer': beside(
      '/evaluations',
      () => import('./recommendation-answer.page.tsx'),
    ),
    '/evaluations/:evaluation/recommendations/:recommendation/follow': beside(
      '/evaluations',
      () => import('./recommendation-follow.page.tsx'),
    ),
    '/evaluations/:evaluation/recommendations/:recommendation/require': beside(
      '/evaluations',
      () => import('./recommendation-require.page.tsx'),
    ),
  },
  plan: async () => (await import('./action-part.tsx')).planParts,
  words: async () => (await import('./monitoring.words.ts')).monitoringWords,
});
