import { defineFeature } from '#shared/kernel/feature.ts';
import { logisticsMutations } from './logistics.mutations.ts';
import { noteItems, runningSteps, venues } from './venues.schemas.ts';

export const logisticsFeature = defineFeature({
  name: 'logistics',
  collections: [venues, noteItems, runningSteps],
  mutations: logisticsMutations,
});
