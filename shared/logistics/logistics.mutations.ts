import { rescheduleMutations } from './reschedule.mutations.ts';
import { runningMutations } from './running.mutations.ts';
import { venuesMutations } from './venues.mutations.ts';

export const logisticsMutations = [...venuesMutations, ...runningMutations, ...rescheduleMutations] as const;
