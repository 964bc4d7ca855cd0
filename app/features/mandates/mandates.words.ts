import { confirmed, defineFeatureWords, undoable } from '#app/kit/feature-words.ts';
import { mandatesFeature } from '#shared/mandates/mandates.feature.ts';

export const mandatesWords = defineFeatureWords({
  of: [mandatesFeature],
  acts: {
    'mandates.give': {
      words: 'mandates.acts.mandate',
      consequence: undoable('mandates.end'),
      correct: ({ person }) => `/people/${person}/mandates/new`,
    },
    'mandates.end': {
      words: 'mandates.acts.mandate',
      consequence: confirmed('mandates.end_text'),
      correct: null,
    },
  },
  choices: {
    mandates: { function: 'mandates.choices.function' },
  },
  fields: {
    mandates: {
      function: 'mandates.function',
      from: 'mandates.from',
      until: 'mandates.until',
      basis: 'mandates.basis',
      canAct: 'mandates.fields.canAct',
      endedAt: 'mandates.fields.endedAt',
      label: 'mandates.fields.label',
    },
  },
  things: {
    mandates: {
      kind: 'mandates.things.mandate',
      name: { prefix: 'mdt', of: ({ label }) => label },
      search: { none: 'the page of offices lists all' },
    },
  },
});
