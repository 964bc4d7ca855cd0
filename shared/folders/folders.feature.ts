import { defineFeature } from '#shared/kernel/feature.ts';
import { foldersMutations } from './folders.mutations.ts';
import { positions, talkingPoints } from './folders.schemas.ts';

export const foldersFeature = defineFeature({
  name: 'folders',
  collections: [positions, talkingPoints],
  mutations: foldersMutations,
});
