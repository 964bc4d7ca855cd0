import type { Mutation } from '#shared/kernel/mutation.ts';
import { rescheduleMutations } from './reschedule.mutations.ts';
import { runningMutations } from './running.mutations.ts';
import { venuesMutations } from './venues.mutations.ts';

export const logisticsMutations: readonly Mutation[] = [
  ...venuesMutations,
  ...runningMutations,
  ...rescheduleMutations,
];
