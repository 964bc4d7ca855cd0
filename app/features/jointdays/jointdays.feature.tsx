import { beside, defineAppFeature } from '#app/kit/feature.ts';

export const jointdaysFeature = defineAppFeature({
  name: 'jointdays',
  pages: {
    '/joint-days': () => import('./days.page.tsx'),
    '/joint-days/:day/centre': () => import('./centre.page.tsx'),
    '/joint-days/:day/centre/states/:state': beside(
      '/joint-days/:day/centre',
      () => import('./centre-state.page.tsx'),
    ),
    '/joint-days/:day/centre/doubles/:double': beside(
      '/joint-days/:day/centre',
      () => import('./double.page.tsx'),
    ),
    '/joint-days/:day/centre/log/new': beside('/joint-days/:day/centre', () => import('./log-edit.page.tsx')),
    '/joint-days/:day/centre/log/:entry': beside(
      '/joint-days/:day/centre',
      () => import('./log-entry.page.tsx'),
    ),
    '/joint-days/new': beside('/joint-days', () => import('./day-edit.page.tsx')),
    '/joint-days/:day': beside('/joint-days', () => import('./day.page.tsx')),
    '/joint-days/:day/edit': beside('/joint-days', () => import('./day-edit.page.tsx')),
    '/joint-days/:day/approve': beside('/joint-days', () => import('./approve.page.tsx')),
    '/joint-days/:day/cancel': beside('/joint-days', () => import('./cancel.page.tsx')),
    '/joint-days/:day/press-hour': beside('/joint-days', () => import('./press-hour.page.tsx')),
    '/joint-days/:day/participants': beside('/joint-days', () => import('./participants.page.tsx')),
    '/joint-days/:day/briefings/new': beside('/joint-days', () => import('./briefing-edit.page.tsx')),
    '/joint-days/:day/briefings/:briefing': beside('/joint-days', () => import('./briefing.page.tsx')),
    '/joint-days/:day/briefings/:briefing/edit': beside(
      '/joint-days',
      () => import('./briefing-edit.page.tsx'),
    ),
    '/joint-days/:day/press': beside('/joint-days', () => import('./press.page.tsx')),
    '/joint-days/:day/press/new': beside('/joint-days', () => import('./press-new.page.tsx')),
    '/joint-days/:day/press/:table': () => import('./press-print.page.tsx'),
    '/joint-days/:day/published': beside('/joint-days', () => import('./published.page.tsx')),
    '/joint-days/:day/daily': () => import('./daily.page.tsx'),
    '/joint-days/:day/debriefing': beside('/joint-days', () => import('./debriefing.page.tsx')),
    '/joint-days/:day/debriefing/edit': beside('/joint-days', () => import('./debrief-edit.page.tsx')),
    '/joint-days/:day/debriefing/lessons/new': beside('/joint-days', () => import('./lesson-edit.page.tsx')),
    '/joint-days/:day/debriefing/lessons/:lesson': beside(
      '/joint-days',
      () => import('./lesson-edit.page.tsx'),
    ),
    '/joint-days/:day/debriefing/costs/new': beside('/joint-days', () => import('./cost-edit.page.tsx')),
    '/joint-days/:day/debriefing/costs/:cost': beside('/joint-days', () => import('./cost-edit.page.tsx')),
    '/joint-days/:day/debriefing/follow-ups/new': beside(
      '/joint-days',
      () => import('./follow-up-new.page.tsx'),
    ),
    '/joint-days/:day/indicators': beside('/joint-days', () => import('./indicators.page.tsx')),
    '/joint-days/:day/indicators/new': beside('/joint-days', () => import('./indicator-new.page.tsx')),
    '/joint-days/:day/report': () => import('./report.page.tsx'),
  },
  plan: async () => (await import('./action-part.tsx')).planParts,
  words: async () => (await import('./jointdays.words.ts')).jointdaysWords,
});
