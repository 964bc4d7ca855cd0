import { defineFeature } from '#shared/kernel/feature.ts';
import { setAsides } from './set-asides.schemas.ts';
import { stateProfiles, statesMutations } from './states.mutations.ts';

export const statesFeature = defineFeature({
  name: 'states',
  collections: [stateProfiles, setAsides],
  mutations: statesMutations,
});
