import { defineFeature } from '#shared/kernel/feature.ts';
import { handoverMutations } from './handover.mutations.ts';
import { handovers } from './handover.schemas.ts';
import { presidenciesMutations } from './presidencies.mutations.ts';
import { presidencyPasses, presidencyTerms } from './presidencies.schemas.ts';

export const presidenciesFeature = defineFeature({
  name: 'presidencies',
  collections: [presidencyTerms, presidencyPasses, handovers],
  mutations: [...presidenciesMutations, ...handoverMutations],
});
