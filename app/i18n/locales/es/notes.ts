export const notes = {
  fields: {
    about: 'De qué trata',
  },
  acts: {
    own_note: 'Mi nota',
  },
};
