import { type Forgetting, forgets } from '#shared/kernel/forgetting.ts';
import { setAsides } from '#shared/states/set-asides.schemas.ts';
import { endedClaims } from './nominations.schemas.ts';
import { contacts, travelNeeds } from './personal.schemas.ts';

/**
 * What people give of themselves for one meeting, also where it is only what a revoked device handed in. Removed,
 * its words are forgotten in log, history and phones too.
 */
export const FORGETTING: readonly Forgetting[] = [
  forgets(contacts, { field: 'expiresOn', mutation: 'personal.forget' }),
  forgets(travelNeeds, { field: 'expiresOn', mutation: 'personal.forget' }),
  forgets(endedClaims, { field: 'expiresOn', mutation: 'participants.forget_ended' }),
  forgets(setAsides, { field: 'expiresOn', mutation: 'states.forget_set_aside' }),
];

export function isForgotten(collection: string): boolean {
  return FORGETTING.some((each) => each.collection === collection);
}
