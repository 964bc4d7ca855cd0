import { beside, defineAppFeature } from '#app/kit/feature.ts';
import { editionAt } from './section-at.ts';

export const idealFeature = defineAppFeature({
  name: 'ideal',
  pages: {
    '/ideal': () => import('./editions.page.tsx'),
    '/ideal/new': () => import('./edition-edit.page.tsx'),
    '/ideal/subjects': () => import('./subjects.page.tsx'),
    '/ideal/method/:version': () => import('./about-method.page.tsx'),
    '/ideal/networks': () => import('./networks.page.tsx'),
    '/ideal/networks/drawing': () => import('./network-drawing.page.tsx'),
    '/ideal/networks/new': beside('/ideal/networks', () => import('./network-edit.page.tsx')),
    '/ideal/networks/:network': beside('/ideal/networks', () => import('./network.page.tsx')),
    '/ideal/networks/:network/edit': beside('/ideal/networks', () => import('./network-edit.page.tsx')),
    '/ideal/:edition': () => import('./edition.page.tsx'),
    '/ideal/:edition/edit': () => import('./edition-edit.page.tsx'),
    '/ideal/:edition/method': () => import('./method.page.tsx'),
    '/ideal/:edition/requirements/new': () => import('./requirement.page.tsx'),
    '/ideal/:edition/requirements/:requirement': () => import('./requirement.page.tsx'),
    '/ideal/:edition/read': () => import('./readable.page.tsx'),
    '/ideal/:edition/read/:state': beside('/ideal/:edition/read', () => import('./read.page.tsx')),
  },
  sections: {
    thingAt: (path) => (/^\/ideal(\/|$)/.test(path) ? (editionAt(path) ?? 'ideal') : null),
    load: async () => (await import('./ideal-sections.tsx')).idealSections,
  },
  words: async () => (await import('./ideal.words.ts')).idealWords,
});
