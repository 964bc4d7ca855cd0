import { beside, defineAppFeature } from '#app/kit/feature.ts';

export const feedbackFeature = defineAppFeature({
  name: 'feedback',
  pages: {
    '/ideal/:edition/feedback': () => import('./feedback.page.tsx'),
    '/ideal/:edition/feedback/:state': beside('/ideal/:edition/feedback', () => import('./note.page.tsx')),
  },
  words: async () => (await import('./feedback.words.ts')).feedbackWords,
});
