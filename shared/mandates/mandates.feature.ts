import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { defineFeature } from '#shared/kernel/feature.ts';
import { grants } from '#shared/kernel/mandates.ts';
import { mandatesMutations } from './mandates.mutations.ts';
import { rolesOfMandate } from './mandates.rules.ts';
import { mandates } from './mandates.schemas.ts';

export const mandatesFeature = defineFeature({
  name: 'mandates',
  collections: [mandates],
  mutations: mandatesMutations,
  granting: [grants(mandates, { compartment: COMMITTEE, rolesOf: rolesOfMandate })],
});
