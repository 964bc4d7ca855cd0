import type { notes as source } from '../es/notes.ts';

export const notes: typeof source = {
  fields: {
    about: 'De que trata',
  },
  acts: {
    own_note: 'Minha nota',
  },
};
