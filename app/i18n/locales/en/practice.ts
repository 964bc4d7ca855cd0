import type { practice as source } from '../es/practice.ts';

export const practice: typeof source = {
  title: 'A practice report',
  text: 'Try as you like: it never leaves this device and nobody reads it.',
  saves: 'There are three questions. You will see how to answer and what is saved.',
  begin: 'Start the practice',
  opening: 'Opening the form',
  failed: 'The practice could not be opened here. You can continue without it.',
  banner: 'Practice: never leaves this device.',
  save: 'Finish the practice',
  skip: 'Skip the practice',
  done: 'Practice finished',
  saved: 'Saved on this device',
  afterwards:
    'A real report would be queued and change to “Received” when the server confirms it. This one ends here and is erased.',
};
