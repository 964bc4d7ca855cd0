import { defineAppFeature } from '#app/kit/feature.ts';

const AT = /^\/meetings\/(mtg_[^/]+)\/chair$/;

export const chairFeature = defineAppFeature({
  name: 'chair',
  pages: { '/meetings/:id/chair': () => import('./chair.page.tsx') },
  words: async () => (await import('./chair.words.ts')).chairWords,
  now: async () => (await import('./chair-now.tsx')).chairNow,
  // While a meeting is led, its sections are what it has to do, by the hour.
  sections: {
    thingAt(path) {
      const meeting = AT.exec(path)?.[1];
      return meeting === undefined ? null : `${meeting}/chair`;
    },
    load: async () => (await import('./chair-sections.tsx')).chairSections,
  },
});
