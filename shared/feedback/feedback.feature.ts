import { defineFeature } from '#shared/kernel/feature.ts';
import { feedbackNotes, feedbackParts, feedbackQuestions, reportUses } from './feedback.schemas.ts';
import { notesMutations } from './notes.mutations.ts';
import { partsMutations } from './parts.mutations.ts';

export const feedbackFeature = defineFeature({
  name: 'feedback',
  collections: [feedbackNotes, feedbackQuestions, reportUses, feedbackParts],
  mutations: [...notesMutations, ...partsMutations],
});
