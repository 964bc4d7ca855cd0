import { offsetAt } from '#app/kit/zones.ts';
import { isOrdered } from '#shared/participants/personal.rules.ts';
import type { Trip } from '#shared/participants/personal.schemas.ts';

export const DIRECTIONS = ['arrival', 'departure'] as const;
type Way = Omit<Trip, 'offset'>;

/** Both ways of a journey as they were typed, or are known. */
export interface Journey {
  readonly arrival: Way | null;
  readonly departure: Way | null;
}

function placed(way: Way | null): Trip | null {
  return way === null ? null : { ...way, offset: offsetAt({ startsAt: way.at, timeZone: way.timeZone }) };
}

/** Whether the departure comes after the arrival, by this phone's rules for the zones of both places. */
export function isJourney({ arrival, departure }: Journey): boolean {
  return isOrdered({ arrival: placed(arrival), departure: placed(departure) });
}

/**
 * Which act is first: each way is its own act, and the server refuses a departure before the arrival. If a journey
 * moves to a later date, the departure moves first.
 */
export function tripOrder({
  before,
  after,
}: {
  before: Journey;
  after: Journey;
}): readonly (typeof DIRECTIONS)[number][] {
  const isFree = isJourney({ arrival: after.arrival, departure: before.departure });
  return isFree ? DIRECTIONS : ['departure', 'arrival'];
}
