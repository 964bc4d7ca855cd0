import { beside, defineAppFeature } from '#app/kit/feature.ts';

export const contributionsFeature = defineAppFeature({
  name: 'contributions',
  pages: {
    '/ideal/:edition/work': () => import('./work.page.tsx'),
    '/ideal/:edition/work/edit': beside('/ideal/:edition/work', () => import('./work-edit.page.tsx')),
    '/ideal/:edition/work/requirements/:requirement': beside(
      '/ideal/:edition/work',
      () => import('./requirement.page.tsx'),
    ),
    '/ideal/:edition/work/sections/new': beside(
      '/ideal/:edition/work',
      () => import('./section-new.page.tsx'),
    ),
    '/ideal/:edition/work/figures/:figure': beside('/ideal/:edition/work', () => import('./figure.page.tsx')),
    '/ideal/:edition/work/links/new': beside('/ideal/:edition/work', () => import('./link-edit.page.tsx')),
    '/ideal/:edition/work/links/:link': beside('/ideal/:edition/work', () => import('./link-edit.page.tsx')),
    '/ideal/:edition/work/release': () => import('./release.page.tsx'),
    '/ideal/sections/:section': () => import('./section.page.tsx'),
    '/ideal/consents/:consent': () => import('./consent.page.tsx'),
    '/ideal/materials/new': () => import('./material-edit.page.tsx'),
    '/ideal/materials/:material': () => import('./material-edit.page.tsx'),
  },
  words: async () => (await import('./contributions.words.ts')).contributionsWords,
});
