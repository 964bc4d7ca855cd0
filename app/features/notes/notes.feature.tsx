import { defineAppFeature } from '#app/kit/feature.ts';

export const notesFeature = defineAppFeature({
  name: 'notes',
  words: async () => (await import('./notes.words.ts')).notesWords,
});
