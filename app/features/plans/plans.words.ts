import { defineFeatureWords } from '#app/kit/feature-words.ts';
import { plansFeature } from '#shared/plans/plans.feature.ts';
import { paoWords } from './pao-words.ts';
import { strategyWords } from './strategy-words.ts';

export const plansWords = defineFeatureWords({
  of: [plansFeature],
  acts: { ...strategyWords.acts, ...paoWords.acts },
  choices: { ...strategyWords.choices, ...paoWords.choices },
  codes: { ...strategyWords.codes, ...paoWords.codes },
  fields: { ...strategyWords.fields, ...paoWords.fields },
  things: { ...strategyWords.things, ...paoWords.things },
  menu: [...strategyWords.menu, ...paoWords.menu],
  today: strategyWords.today,
  tries: [
    {
      roles: ['nationalCoordinator', 'planLeader', 'actionLeader'],
      words: 'pao.tries.go',
      href: '/plans',
    },
  ],
});
