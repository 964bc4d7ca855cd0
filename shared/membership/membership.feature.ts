import { defineFeature } from '#shared/kernel/feature.ts';
import { consentMutations } from './consents.mutations.ts';
import { instrumentMutations } from './instruments.mutations.ts';
import { instruments, standings, stateConsents } from './membership.schemas.ts';
import { standingMutations } from './standings.mutations.ts';

export const membershipFeature = defineFeature({
  name: 'membership',
  collections: [instruments, stateConsents, standings],
  mutations: [...instrumentMutations, ...consentMutations, ...standingMutations],
});
