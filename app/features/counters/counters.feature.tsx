import { beside, defineAppFeature } from '#app/kit/feature.ts';

export const countersFeature = defineAppFeature({
  name: 'counters',
  pages: {
    '/operations': () => import('./coordinator-days.page.tsx'),
    '/operations/:day': () => import('./coordinator-day.page.tsx'),
    '/operations/:day/open': () => import('./coordinator-day-edit.page.tsx'),
    '/operations/:day/table': () => import('./coordinator-table.page.tsx'),
    '/operations/:day/edit': beside('/operations/:day', () => import('./coordinator-day-edit.page.tsx')),
    '/operations/:day/reopen': beside('/operations/:day', () => import('./coordinator-reopen.page.tsx')),
    '/operations/:day/lost': beside('/operations/:day', () => import('./lost-entries.page.tsx')),
    '/operations/:day/papers': beside('/operations/:day', () => import('./coordinator-papers.page.tsx')),
    '/operations/:day/release': beside('/operations/:day', () => import('./coordinator-release.page.tsx')),
    '/operations/:day/releases/:release': beside(
      '/operations/:day',
      () => import('./coordinator-released.page.tsx'),
    ),
    '/operations/:day/doubles/:one/:other': beside(
      '/operations/:day',
      () => import('./coordinator-double.page.tsx'),
    ),
    '/operations/:day/posts/new': beside(
      '/operations/:day',
      () => import('./coordinator-post-edit.page.tsx'),
    ),
    '/operations/:day/posts/:post': beside('/operations/:day', () => import('./coordinator-post.page.tsx')),
    '/operations/:day/posts/:post/edit': beside(
      '/operations/:day',
      () => import('./coordinator-post-edit.page.tsx'),
    ),
    '/operations/:day/posts/:post/shifts': beside(
      '/operations/:day',
      () => import('./coordinator-shifts.page.tsx'),
    ),
    '/operations/:day/posts/:post/count': beside(
      '/operations/:day',
      () => import('./coordinator-count.page.tsx'),
    ),
    '/operations/:day/posts/:post/entries/:entry': beside(
      '/operations/:day',
      () => import('./coordinator-entry.page.tsx'),
    ),
    '/posts': () => import('./posts.page.tsx'),
    '/posts/:post': () => import('./post-count.page.tsx'),
    '/posts/:post/seizure': () => import('./seizure.page.tsx'),
    '/posts/:post/entries': () => import('./entries.page.tsx'),
    '/posts/:post/entries/:count': () => import('./count-correct.page.tsx'),
    '/posts/:post/situation': () => import('./situation.page.tsx'),
    '/posts/:post/hand-over': () => import('./hand-over.page.tsx'),
  },
  // Who can be put at a post the server says.
  online: { '/operations/:day/posts/:post/crew': () => import('./coordinator-crew.page.tsx') },
  words: async () => (await import('./counters.words.ts')).countersWords,
});
