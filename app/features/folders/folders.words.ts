import { confirmed, defineFeatureWords, plain, undoable } from '#app/kit/feature-words.ts';
import { foldersFeature } from '#shared/folders/folders.feature.ts';

export const foldersWords = defineFeatureWords({
  of: [foldersFeature],
  acts: {
    'folder.set_position': { words: 'outbox.act.folder', consequence: plain, correct: null },
    'folder.add_point': {
      words: 'outbox.act.folder',
      consequence: undoable('folder.remove_point'),
      correct: null,
    },
    'folder.edit_point': { words: 'outbox.act.folder', consequence: plain, correct: null },
    'folder.move_point': { words: 'outbox.act.folder', consequence: plain, correct: null },
    'folder.remove_point': {
      words: 'outbox.act.folder',
      consequence: confirmed('acts.remove_point.text'),
      correct: null,
    },
  },
  choices: {
    positions: { stance: 'folders.stances' },
  },
});
