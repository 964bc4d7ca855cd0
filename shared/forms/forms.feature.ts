import { defineFeature } from '#shared/kernel/feature.ts';
import { formActivations, forms, formsMutations } from './forms.mutations.ts';

export const formsFeature = defineFeature({
  name: 'forms',
  collections: [forms, formActivations],
  mutations: formsMutations,
});
