import { defineFeatureWords, plain, undoable } from '#app/kit/feature-words.ts';
import { checkinsFeature } from '#shared/checkins/checkins.feature.ts';

export const checkinsWords = defineFeatureWords({
  of: [checkinsFeature],
  acts: {
    'checkins.record': {
      words: 'outbox.act.check_in',
      consequence: undoable('checkins.undo'),
      correct: null,
    },
    'checkins.undo': {
      words: 'outbox.act.check_in',
      consequence: undoable('checkins.record'),
      correct: null,
    },
    'badges.request': { words: 'outbox.act.badges', consequence: plain, correct: null },
  },
  choices: {
    checkIns: { direction: 'outbox.choice.direction', way: 'outbox.choice.way' },
  },
});
