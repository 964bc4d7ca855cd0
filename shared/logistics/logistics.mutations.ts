import { connectionsMutations } from './connections.mutations.ts';
import { decidingMutations } from './deciding.mutations.ts';
import { lettersMutations } from './letters.mutations.ts';
import { rescheduleMutations } from './reschedule.mutations.ts';
import { runningMutations } from './running.mutations.ts';
import { venuesMutations } from './venues.mutations.ts';

export const logisticsMutations = [
  ...venuesMutations,
  ...runningMutations,
  ...rescheduleMutations,
  ...lettersMutations,
  ...connectionsMutations,
  ...decidingMutations,
] as const;
