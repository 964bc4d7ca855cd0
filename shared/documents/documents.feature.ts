import { defineFeature } from '#shared/kernel/feature.ts';
import { documentsMutations } from './documents.mutations.ts';
import { documents, documentVersions } from './documents.schemas.ts';

export const documentsFeature = defineFeature({
  name: 'documents',
  collections: [documents, documentVersions],
  mutations: documentsMutations,
  upgrades: true,
});
