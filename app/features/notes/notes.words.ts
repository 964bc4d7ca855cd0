import { defineFeatureWords, plain, undoable } from '#app/kit/feature-words.ts';
import { notesFeature } from '#shared/notes/notes.feature.ts';
import { noteSources } from './search-sources.ts';

export const notesWords = defineFeatureWords({
  of: [notesFeature],
  acts: {
    'notes.write': { words: 'notes.acts.own_note', consequence: plain, correct: null },
    'notes.remove': { words: 'notes.acts.own_note', consequence: undoable('notes.write'), correct: null },
  },
  choices: {},
  fields: {
    privateNotes: {
      about: 'notes.fields.about',
    },
  },
  things: {
    privateNotes: {
      kind: 'notes.acts.own_note',
      name: { none: 'is called by what it is about' },
      search: noteSources,
    },
  },
});
