import { defineFeature } from '#shared/kernel/feature.ts';
import { formsMutations } from './forms.mutations.ts';
import { formActivations, forms } from './forms.schemas.ts';

export const formsFeature = defineFeature({
  name: 'forms',
  collections: [forms, formActivations],
  mutations: formsMutations,
});
