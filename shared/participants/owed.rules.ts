import type { TravelNeeds } from './personal.schemas.ts';

type Needs = Pick<TravelNeeds, 'visa' | 'arrival' | 'departure' | 'interpretation'>;

/** Whether a person has not given this yet. */
export function lacks(what: 'visas' | 'travel' | 'interpretation', needs: Needs | null | undefined): boolean {
  if (needs === undefined || needs === null) return true;
  if (what === 'visas') return needs.visa === null;
  if (what === 'interpretation') return needs.interpretation === null;
  return needs.arrival === null || needs.departure === null;
}
