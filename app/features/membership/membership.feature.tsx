import { beside, defineAppFeature } from '#app/kit/feature.ts';
import { placeOf } from '#app/kit/place-of.ts';

export const membershipFeature = defineAppFeature({
  name: 'membership',
  pages: {
    '/instruments': () => import('./instruments.page.tsx'),
    '/instruments/new': beside('/instruments', () => import('./instrument-edit.page.tsx')),
    '/instruments/:instrument': beside('/instruments', () => import('./instrument.page.tsx')),
    '/instruments/:instrument/print': () => import('./print-depositary.page.tsx'),
    '/instruments/:instrument/edit': beside('/instruments', () => import('./instrument-edit.page.tsx')),
    '/instruments/:instrument/consents/new': beside('/instruments', () => import('./consent-edit.page.tsx')),
    '/instruments/:instrument/consents/:consent': beside('/instruments', () => import('./consent.page.tsx')),
    '/instruments/:instrument/consents/:consent/edit': beside(
      '/instruments',
      () => import('./consent-edit.page.tsx'),
    ),
    '/members': () => import('./members.page.tsx'),
    '/members/new': beside('/members', () => import('./standing-edit.page.tsx')),
    '/members/:standing': beside('/members', () => import('./standing-edit.page.tsx')),
  },
  sections: {
    thingAt: (path) => (placeOf(path) === 'committee' ? 'committee' : null),
    load: async () =>
      (await import('#app/kit/menu-sections.tsx')).menuSections({
        group: 'committee',
        title: 'shell.committee',
      }),
  },
  words: async () => (await import('./membership.words.ts')).membershipWords,
});
