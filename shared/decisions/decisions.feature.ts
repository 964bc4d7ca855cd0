import { defineFeature } from '#shared/kernel/feature.ts';
import { decisionsMutations } from './decisions.mutations.ts';
import { actionPoints, decisions } from './decisions.schemas.ts';

export const decisionsFeature = defineFeature({
  name: 'decisions',
  collections: [decisions, actionPoints],
  mutations: decisionsMutations,
  upgrades: true,
});
