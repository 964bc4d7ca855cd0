import { confirmed, defineFeatureWords, plain, undoable } from '#app/kit/feature-words.ts';
import { may } from '#shared/access/rules.ts';
import { foldersFeature } from '#shared/folders/folders.feature.ts';
import { pointSources, positionSources } from './search-sources.ts';

export const foldersWords = defineFeatureWords({
  of: [foldersFeature],
  acts: {
    'folder.set_position': { words: 'folders.acts.folder', consequence: plain, correct: null },
    'folder.add_point': {
      words: 'folders.acts.folder',
      consequence: undoable('folder.remove_point'),
      correct: null,
    },
    'folder.edit_point': { words: 'folders.acts.folder', consequence: plain, correct: null },
    'folder.move_point': { words: 'folders.acts.folder', consequence: plain, correct: null },
    'folder.remove_point': {
      words: 'folders.acts.folder',
      consequence: confirmed('folders.confirm.remove_point.text'),
      correct: null,
    },
  },
  choices: {
    positions: { stance: 'folders.stances' },
  },
  tries: [
    {
      roles: ['delegate', 'delegationLiaison'],
      words: 'folders.tries.position',
      href: '/meetings/:meeting/folder',
    },
  ],
  menu: [
    {
      group: 'delegation',
      rank: 50,
      path: 'folder',
      of: 'delegation',
      icon: 'folder',
      title: 'folders.title',
      detail: 'folders.row',
      isFor: (actor) => may(actor, 'folder.edit', { delegation: actor.delegation }),
    },
  ],
  fields: {
    positions: {
      stance: 'folders.fields.stance',
      limits: 'folders.fields.limits',
    },
  },
  things: {
    positions: {
      kind: 'folders.position',
      name: { none: 'is called by its item of the agenda' },
      search: positionSources,
    },
    talkingPoints: {
      kind: 'folders.point',
      name: { prefix: 'tlk', of: ({ text }) => text },
      search: pointSources,
    },
  },
});
