import { type Forgetting, forgets } from '#shared/kernel/forgetting.ts';
import { contacts, travelNeeds } from './personal.schemas.ts';

/** What people give of themselves for one meeting. Removed, its words are forgotten in log, history and phones too. */
export const FORGETTING: readonly Forgetting[] = [
  forgets(contacts, { field: 'expiresOn', mutation: 'personal.forget' }),
  forgets(travelNeeds, { field: 'expiresOn', mutation: 'personal.forget' }),
];

export function isForgotten(collection: string): boolean {
  return FORGETTING.some((each) => each.collection === collection);
}
