import { defineAppFeature } from '#app/kit/feature.ts';

export const mandatesFeature = defineAppFeature({
  name: 'mandates',
  words: async () => (await import('./mandates.words.ts')).mandatesWords,
});
