import type { glossary as source } from '../es/glossary.ts';

export const glossary: typeof source = {
  title: 'Glossary',
  row: 'What each word means, in three languages',
  detail: 'One word for each thing. You can also search by the words used in your country.',
  search: 'Search the glossary',
  example: 'presenter, OAP, code…',
  found: (p) => (p.n === 1 ? '1 word' : `${p.n} words`),
  none: 'No word of the glossary matches. Try another.',
  unknown: 'That word is not in the glossary',
  group: {
    meetings: 'Meetings',
    ideal: 'IDEAL and reports',
    plan: 'Plans and joint action days',
    app: 'This app',
  },
  is_not: 'What it is not',
  also: 'Also found as',
  source: 'Where it comes from',
  unsaid: 'What is not said',
  unsaid_text: 'The app and its papers do not use these words in this way.',
  not_said: (p) => `Not: ${p.word}`,
  say: (p) => `But: ${p.say}`,
};
