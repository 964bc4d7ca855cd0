import { defineFeature } from '#shared/kernel/feature.ts';
import { consentsMutations } from './consents.mutations.ts';
import {
  consents,
  contributions,
  figureChoices,
  links,
  materials,
  sections,
} from './contributions.schemas.ts';
import { materialsMutations } from './materials.mutations.ts';
import { releaseMutations } from './release.mutations.ts';
import { sourcesMutations } from './sources.mutations.ts';

export const contributionsFeature = defineFeature({
  name: 'contributions',
  collections: [contributions, sections, figureChoices, materials, links, consents],
  mutations: [...sourcesMutations, ...materialsMutations, ...consentsMutations, ...releaseMutations],
});
