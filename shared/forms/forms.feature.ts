import { defineFeature } from '#shared/kernel/feature.ts';
import { formsMutations } from './forms.mutations.ts';
import { formActivations, forms, stateQuestions } from './forms.schemas.ts';
import { questionsMutations } from './questions.mutations.ts';

export const formsFeature = defineFeature({
  name: 'forms',
  collections: [forms, formActivations, stateQuestions],
  mutations: [...formsMutations, ...questionsMutations],
});
