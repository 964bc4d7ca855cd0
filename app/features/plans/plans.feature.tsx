import { beside, defineAppFeature } from '#app/kit/feature.ts';
import { placeOf } from '#app/kit/place-of.ts';
import { paoAt } from './pao-at.ts';
import { strategyAt } from './section-at.ts';

export const plansFeature = defineAppFeature({
  name: 'plans',
  pages: {
    '/strategy': () => import('./strategies.page.tsx'),
    '/strategy/new': () => import('./strategy-edit.page.tsx'),
    '/strategy/:plan': () => import('./strategy.page.tsx'),
    '/strategy/:plan/edit': beside('/strategy/:plan', () => import('./strategy-edit.page.tsx')),
    '/strategy/:plan/consult': beside('/strategy/:plan', () => import('./consult.page.tsx')),
    '/strategy/:plan/adopt': beside('/strategy/:plan', () => import('./adopt.page.tsx')),
    '/strategy/:plan/goals/new': beside('/strategy/:plan', () => import('./goal-edit.page.tsx')),
    '/strategy/:plan/goals/:goal': beside('/strategy/:plan', () => import('./goal.page.tsx')),
    '/strategy/:plan/goals/:goal/edit': beside('/strategy/:plan', () => import('./goal-edit.page.tsx')),
    '/strategy/:plan/kpis': () => import('./kpis.page.tsx'),
    '/strategy/:plan/budget': () => import('./budget.page.tsx'),
    '/strategy/:plan/of/:of/kpis/new': beside('/strategy/:plan', () => import('./kpi-edit.page.tsx')),
    '/strategy/:plan/of/:of/kpis/:kpi': beside('/strategy/:plan', () => import('./kpi.page.tsx')),
    '/strategy/:plan/of/:of/kpis/:kpi/edit': beside('/strategy/:plan', () => import('./kpi-edit.page.tsx')),
    '/strategy/:plan/of/:of/budget/new': beside('/strategy/:plan', () => import('./budget-edit.page.tsx')),
    '/strategy/:plan/of/:of/budget/:line': beside('/strategy/:plan', () => import('./budget-edit.page.tsx')),
    '/strategy/:plan/comments': () => import('./comments.page.tsx'),
    '/strategy/:plan/comments/new': beside(
      '/strategy/:plan/comments',
      () => import('./comment-new.page.tsx'),
    ),
    '/strategy/:plan/comments/:comment': beside(
      '/strategy/:plan/comments',
      () => import('./comment.page.tsx'),
    ),
    '/strategy/:plan/comments/:comment/answer': beside(
      '/strategy/:plan/comments',
      () => import('./comment-answer.page.tsx'),
    ),
    '/strategy/:plan/versions': () => import('./versions.page.tsx'),
    '/strategy/:plan/versions/:number': beside(
      '/strategy/:plan/versions',
      () => import('./version.page.tsx'),
    ),
    // Indicators, budget lines and comments of an operational plan and its actions, on the same pages.
    '/plans/:pao/of/:of/kpis/new': () => import('./kpi-edit.page.tsx'),
    '/plans/:pao/of/:of/kpis/:kpi': () => import('./kpi.page.tsx'),
    '/plans/:pao/of/:of/kpis/:kpi/edit': () => import('./kpi-edit.page.tsx'),
    '/plans/:pao/of/:of/budget/new': () => import('./budget-edit.page.tsx'),
    '/plans/:pao/of/:of/budget/:line': () => import('./budget-edit.page.tsx'),
    '/plans/:pao/comments': () => import('./comments.page.tsx'),
    '/plans/:pao/comments/new': beside('/plans/:pao/comments', () => import('./comment-new.page.tsx')),
    '/plans/:pao/comments/:comment': beside('/plans/:pao/comments', () => import('./comment.page.tsx')),
    '/plans/:pao/comments/:comment/answer': beside(
      '/plans/:pao/comments',
      () => import('./comment-answer.page.tsx'),
    ),
    '/plans': () => import('./pao-list.page.tsx'),
    '/plans/new': () => import('./pao-new.page.tsx'),
    '/plans/:pao': () => import('./pao.page.tsx'),
    '/plans/:pao/edit': () => import('./pao-edit.page.tsx'),
    '/plans/:pao/move': () => import('./pao-move.page.tsx'),
    '/plans/:pao/adopted': () => import('./pao-adopted.page.tsx'),
    '/plans/:pao/year/:year': () => import('./pao-year.page.tsx'),
    '/plans/:pao/chain/:link': beside('/plans/:pao', () => import('./pao-link.page.tsx')),
    '/plans/:pao/actions/new': beside('/plans/:pao', () => import('./operation-edit.page.tsx')),
    '/plans/:pao/actions/:action': beside('/plans/:pao', () => import('./operation.page.tsx')),
    '/plans/:pao/actions/:action/edit': beside('/plans/:pao', () => import('./operation-edit.page.tsx')),
    '/plans/:pao/actions/:action/move': beside('/plans/:pao', () => import('./operation-move.page.tsx')),
    '/plans/:pao/actions/:action/milestones/new': beside(
      '/plans/:pao',
      () => import('./milestone-edit.page.tsx'),
    ),
    '/plans/:pao/actions/:action/milestones/:milestone': beside(
      '/plans/:pao',
      () => import('./milestone-edit.page.tsx'),
    ),
    '/plans/:pao/actions/:action/risks/new': beside('/plans/:pao', () => import('./risk-edit.page.tsx')),
    '/plans/:pao/actions/:action/risks/:risk': beside('/plans/:pao', () => import('./risk-edit.page.tsx')),
  },
  sections: {
    thingAt: (path) => (placeOf(path) === 'plan' ? (paoAt(path) ?? strategyAt(path) ?? 'plan') : null),
    load: async () => (await import('./plan-sections.tsx')).planSections,
  },
  words: async () => (await import('./plans.words.ts')).plansWords,
});
