import { defineFeature } from '#shared/kernel/feature.ts';
import { prioritiesMutations } from './priorities.mutations.ts';
import { choices, policies, priorities, priorityPositions } from './priorities.schemas.ts';

export const prioritiesFeature = defineFeature({
  name: 'priorities',
  collections: [choices, priorities, priorityPositions, policies],
  mutations: prioritiesMutations,
});
