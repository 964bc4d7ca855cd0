import { defineFeature } from '#shared/kernel/feature.ts';
import { presidenciesMutations } from './presidencies.mutations.ts';
import { presidencyPasses, presidencyTerms } from './presidencies.schemas.ts';

export const presidenciesFeature = defineFeature({
  name: 'presidencies',
  collections: [presidencyTerms, presidencyPasses],
  mutations: presidenciesMutations,
});
