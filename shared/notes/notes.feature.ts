import { defineFeature } from '#shared/kernel/feature.ts';
import { notesMutations } from './notes.mutations.ts';
import { privateNotes } from './notes.schemas.ts';

export const notesFeature = defineFeature({
  name: 'notes',
  collections: [privateNotes],
  mutations: notesMutations,
});
