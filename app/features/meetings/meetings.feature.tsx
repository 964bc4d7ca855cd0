import { beside, defineAppFeature } from '#app/kit/feature.ts';

export const meetingsFeature = defineAppFeature({
  name: 'meetings',
  pages: {
    '/meetings': () => import('./meetings.page.tsx'),
    '/meetings/today': () => import('./meeting-today.page.tsx'),
    '/meetings/new': () => import('./meeting-new.page.tsx'),
    '/meetings/:id': () => import('./agenda.page.tsx'),
    '/meetings/:id/edit': () => import('./meeting-edit.page.tsx'),
    '/meetings/:id/decide': () => import('./decide.page.tsx'),
    '/meetings/:id/agenda': () => import('./agenda.page.tsx'),
    '/meetings/:id/agenda/new': beside('/meetings/:id/agenda', () => import('./agenda-item-edit.page.tsx')),
    '/meetings/:id/agenda/paste': beside('/meetings/:id/agenda', () => import('./agenda-paste.page.tsx')),
    '/meetings/:id/agenda/release': beside('/meetings/:id/agenda', () => import('./agenda-release.page.tsx')),
    '/meetings/:id/reminders': () => import('./reminders.page.tsx'),
    '/meetings/:id/agenda/:item': beside('/meetings/:id/agenda', () => import('./agenda-item.page.tsx')),
    '/meetings/:id/agenda/:item/edit': beside(
      '/meetings/:id/agenda',
      () => import('./agenda-item-edit.page.tsx'),
    ),
    '/meetings/:id/attendance': () => import('./attendance.page.tsx'),
    '/meetings/:id/more': () => import('./meeting-more.page.tsx'),
  },
  words: async () => (await import('./meetings.words.ts')).meetingsWords,
  home: async () => (await import('./meetings-home.tsx')).meetingsHome,
  sections: {
    thingAt: (path) => /^\/meetings\/(mtg_[^/]+)/.exec(path)?.[1] ?? null,
    load: async () => (await import('./meeting-sections.tsx')).meetingSections,
  },
});
