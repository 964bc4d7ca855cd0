import { defineFeature } from '#shared/kernel/feature.ts';
import { forgets } from '#shared/kernel/forgetting.ts';
import { setAsides } from './set-asides.schemas.ts';
import { stateProfiles, statesMutations } from './states.mutations.ts';

export const statesFeature = defineFeature({
  name: 'states',
  collections: [stateProfiles, setAsides],
  mutations: statesMutations,
  upgrades: true,
  /** Personal data, including what a revoked device handed over. */
  retention: [forgets(setAsides, { field: 'expiresOn', mutation: 'states.forget_set_aside' })],
});
