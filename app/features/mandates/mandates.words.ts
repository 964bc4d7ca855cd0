import { confirmed, defineFeatureWords, undoable } from '#app/kit/feature-words.ts';
import { mandatesFeature } from '#shared/mandates/mandates.feature.ts';

export const mandatesWords = defineFeatureWords({
  of: [mandatesFeature],
  acts: {
    'mandates.give': {
      words: 'outbox.act.mandate',
      consequence: undoable('mandates.end'),
      correct: ({ person }) => `/people/${person}/mandates/new`,
    },
    'mandates.end': {
      words: 'outbox.act.mandate',
      consequence: confirmed('people.mandates.end_text'),
      correct: null,
    },
  },
  choices: {
    mandates: { function: 'outbox.choice.function' },
  },
  fields: {
    mandates: {
      function: 'people.mandates.function',
      from: 'people.mandates.from',
      until: 'people.mandates.until',
      basis: 'people.mandates.basis',
    },
  },
  things: {
    mandates: {
      kind: 'outbox.thing.mandate',
      name: { prefix: 'mdt', of: ({ label }) => label },
      search: { none: 'the page of offices lists all' },
    },
  },
});
