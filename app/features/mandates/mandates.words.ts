import { defineFeatureWords, undoable } from '#app/kit/feature-words.ts';
import { mandatesFeature } from '#shared/mandates/mandates.feature.ts';

export const mandatesWords = defineFeatureWords({
  of: [mandatesFeature],
  acts: {
    'mandates.give': {
      words: 'outbox.act.mandate',
      consequence: undoable('mandates.end'),
      correct: null,
    },
    'mandates.end': {
      words: 'outbox.act.mandate',
      consequence: undoable('mandates.give'),
      correct: null,
    },
  },
  choices: {
    mandates: { function: 'outbox.choice.function' },
  },
  things: {
    mandates: {
      name: { prefix: 'mdt', of: ({ label }) => label },
      search: { none: 'the page of offices lists all' },
    },
  },
});
