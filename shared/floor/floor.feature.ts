import { defineFeature } from '#shared/kernel/feature.ts';
import { floorMoves, floorRequests, interventions, sittings } from './floor.schemas.ts';
import { requestsMutations } from './requests.mutations.ts';
import { sittingsMutations } from './sittings.mutations.ts';
import { speakingMutations } from './speaking.mutations.ts';
import { stillSittingGuard } from './still-sitting.rules.ts';

export const floorFeature = defineFeature({
  name: 'floor',
  collections: [sittings, floorRequests, floorMoves, interventions],
  guards: [stillSittingGuard],
  mutations: [...sittingsMutations, ...requestsMutations, ...speakingMutations],
});
