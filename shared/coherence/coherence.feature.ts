import { defineFeature } from '#shared/kernel/feature.ts';
import { judgements, outsideItems } from './coherence.schemas.ts';
import { itemsMutations } from './items.mutations.ts';
import { judgingMutations } from './judging.mutations.ts';

export const coherenceFeature = defineFeature({
  name: 'coherence',
  collections: [outsideItems, judgements],
  mutations: [...itemsMutations, ...judgingMutations],
});
