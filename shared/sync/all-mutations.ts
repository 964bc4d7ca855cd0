import { checkinsMutations } from '#shared/checkins/checkins.mutations.ts';
import { decisionsMutations } from '#shared/decisions/decisions.mutations.ts';
import { documentsMutations } from '#shared/documents/documents.mutations.ts';
import { foldersMutations } from '#shared/folders/folders.mutations.ts';
import { formsMutations } from '#shared/forms/forms.mutations.ts';
import type { Mutation } from '#shared/kernel/mutation.ts';
import { logisticsMutations } from '#shared/logistics/logistics.mutations.ts';
import { meetingsMutations } from '#shared/meetings/meetings.mutations.ts';
import { notesMutations } from '#shared/notes/notes.mutations.ts';
import { forgettingMutations } from '#shared/participants/forgetting.mutations.ts';
import { participantsMutations } from '#shared/participants/participants.mutations.ts';
import { reportsMutations } from '#shared/reports/reports.mutations.ts';
import { statesMutations } from '#shared/states/states.mutations.ts';

/** Everything that anybody can do. A name that once stood here stays (`mutation-hashes.json`). */
export const allMutations: readonly Mutation[] = [
  ...meetingsMutations,
  ...logisticsMutations,
  ...participantsMutations,
  ...forgettingMutations,
  ...notesMutations,
  ...foldersMutations,
  ...checkinsMutations,
  ...decisionsMutations,
  ...documentsMutations,
  ...formsMutations,
  ...reportsMutations,
  ...statesMutations,
];
