import { defineFeature } from '#shared/kernel/feature.ts';
import { adoptedAmendmentsMutations } from './amendments.mutations.ts';
import { adoptedSetsMutations } from './sets.mutations.ts';

/** What is adopted by a decision of a meeting: apart from the rules themselves, since decisions follow from those. */
export const adoptionFeature = defineFeature({
  name: 'adoption',
  collections: [],
  mutations: [...adoptedSetsMutations, ...adoptedAmendmentsMutations],
});
