import { beside, defineAppFeature } from '#app/kit/feature.ts';

export const participantsFeature = defineAppFeature({
  name: 'participants',
  pages: {
    '/meetings/:id/people': () => import('./people.page.tsx'),
    '/meetings/:id/who': () => import('./who.page.tsx'),
    '/meetings/:id/people/delegations/new': beside(
      '/meetings/:id/people',
      () => import('./delegation-new.page.tsx'),
    ),
    '/meetings/:id/people/delegations/states': beside(
      '/meetings/:id/people',
      () => import('./member-states.page.tsx'),
    ),
    '/meetings/:id/people/new': beside('/meetings/:id/people', () => import('./participant-edit.page.tsx')),
    '/meetings/:id/people/:person': beside('/meetings/:id/people', () => import('./person.page.tsx')),
    '/meetings/:id/people/:person/edit': beside(
      '/meetings/:id/people',
      () => import('./participant-edit.page.tsx'),
    ),
    '/meetings/:id/people/:person/needs': beside(
      '/meetings/:id/people',
      () => import('./needs-edit.page.tsx'),
    ),
    '/meetings/:id/people/:person/contact': beside(
      '/meetings/:id/people',
      () => import('./contact-edit.page.tsx'),
    ),
    '/meetings/:id/people/:person/letter': () => import('./visa-letter.page.tsx'),
    '/meetings/:id/letters': () => import('./letters.page.tsx'),
    '/meetings/:id/letters/host': () => import('./letter-host-edit.page.tsx'),
    '/meetings/:id/letters/print': () => import('./letters-print.page.tsx'),
    '/meetings/:id/delegation': () => import('./delegation.page.tsx'),
    '/meetings/:id/delegation/nominations/:nomination': beside(
      '/meetings/:id/delegation',
      () => import('./nomination-edit.page.tsx'),
    ),
    '/meetings/:id/delegation/people/:person': beside(
      '/meetings/:id/delegation',
      () => import('./person.page.tsx'),
    ),
    '/meetings/:id/delegation/of/:delegation': () => import('./delegation.page.tsx'),
    '/meetings/:id/delegation/of/:delegation/new': beside(
      '/meetings/:id/delegation/of/:delegation',
      () => import('./nomination-edit.page.tsx'),
    ),
    '/meetings/:id/delegation/of/:delegation/sheet': () => import('./sheet.page.tsx'),
    '/meetings/:id/accreditation': () => import('./accreditation.page.tsx'),
    '/meetings/:id/accreditation/:nomination': beside(
      '/meetings/:id/accreditation',
      () => import('./nomination.page.tsx'),
    ),
  },
  words: async () => (await import('./participants.words.ts')).participantsWords,
  home: async () => (await import('./participants-home.tsx')).participantsHome,
});
