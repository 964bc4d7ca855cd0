import type { notes as source } from '../es/notes.ts';

export const notes: typeof source = {
  fields: {
    about: 'What it is about',
  },
  acts: {
    own_note: 'My note',
  },
};
