import { defineFeatureWords, plain } from '#app/kit/feature-words.ts';
import { statesFeature } from '#shared/states/states.feature.ts';

export const peopleWords = defineFeatureWords({
  of: [statesFeature],
  acts: {
    'states.configure': { words: 'outbox.act.state', consequence: plain, correct: () => '/reports/state' },
  },
  choices: {},
});
