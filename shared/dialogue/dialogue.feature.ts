import { defineFeature } from '#shared/kernel/feature.ts';
import {
  dialogueContacts,
  dialogueDrafts,
  dialogueRequests,
  dialogueTexts,
  jointItems,
  topics,
} from './dialogue.schemas.ts';
import { itemsMutations } from './items.mutations.ts';
import { outcomesMutations } from './outcomes.mutations.ts';
import { requestsMutations } from './requests.mutations.ts';
import { textsMutations } from './texts.mutations.ts';
import { topicsMutations } from './topics.mutations.ts';

export const dialogueFeature = defineFeature({
  name: 'dialogue',
  collections: [topics, dialogueRequests, dialogueTexts, dialogueDrafts, jointItems, dialogueContacts],
  mutations: [
    ...topicsMutations,
    ...requestsMutations,
    ...textsMutations,
    ...itemsMutations,
    ...outcomesMutations,
  ],
});
