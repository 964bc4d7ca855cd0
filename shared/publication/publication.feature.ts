import { defineFeature } from '#shared/kernel/feature.ts';
import { publicationMutations } from './publication.mutations.ts';
import { publications, publishedStates } from './publication.schemas.ts';

export const publicationFeature = defineFeature({
  name: 'publication',
  collections: [publications, publishedStates],
  mutations: publicationMutations,
  upgrades: true,
  traced: [{ collection: publishedStates.name, under: 'ideal/of/' }],
});
