import { defineFeature } from '#shared/kernel/feature.ts';
import { connectionDue } from './connections.mutations.ts';
import { asks, visaHosts } from './letters.schemas.ts';
import { logisticsMutations } from './logistics.mutations.ts';
import { noteItems, runningSteps, venues } from './venues.schemas.ts';

export const logisticsFeature = defineFeature({
  name: 'logistics',
  collections: [venues, noteItems, runningSteps, visaHosts, asks],
  mutations: logisticsMutations,
  due: [connectionDue],
});
