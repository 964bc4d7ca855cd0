import { defineAppFeature } from '#app/kit/feature.ts';

export const participantsFeature = defineAppFeature({
  name: 'participants',
  pages: {
    '/meetings/:id/people': () => import('./people.page.tsx'),
    '/meetings/:id/who': () => import('./who.page.tsx'),
    '/meetings/:id/people/delegations/new': () => import('./delegation-new.page.tsx'),
    '/meetings/:id/people/new': () => import('./participant-edit.page.tsx'),
    '/meetings/:id/people/:person': () => import('./person.page.tsx'),
    '/meetings/:id/people/:person/edit': () => import('./participant-edit.page.tsx'),
    '/meetings/:id/people/:person/needs': () => import('./needs-edit.page.tsx'),
    '/meetings/:id/people/:person/contact': () => import('./contact-edit.page.tsx'),
    '/meetings/:id/people/:person/letter': () => import('./visa-letter.page.tsx'),
    '/meetings/:id/delegation': () => import('./delegation.page.tsx'),
    '/meetings/:id/delegation/of/:delegation': () => import('./delegation.page.tsx'),
    '/meetings/:id/delegation/of/:delegation/new': () => import('./nomination-edit.page.tsx'),
    '/meetings/:id/delegation/of/:delegation/sheet': () => import('./sheet.page.tsx'),
    '/meetings/:id/delegation/nominations/:nomination': () => import('./nomination-edit.page.tsx'),
    '/meetings/:id/accreditation': () => import('./accreditation.page.tsx'),
    '/meetings/:id/accreditation/:nomination': () => import('./nomination.page.tsx'),
  },
  words: async () => (await import('./participants.words.ts')).participantsWords,
});
