import type { Decision, FactRequest, Facts } from '#shared/kernel/mutation.ts';
import { refuse } from '#shared/kernel/mutation.ts';
import { zonePlace, zoneRequest } from '#shared/logistics/venues.rules.ts';
import { offsetFrom } from '#shared/meetings/meetings.rules.ts';

/** A change of a day that may name another zone. */
interface Zoned {
  readonly timeZone?: string;
}
export function zoneAsked({ timeZone }: Zoned): FactRequest[] {
  return timeZone === undefined ? [] : [zoneRequest({ startsAt: null, timeZone })];
}

/** Hours in a zone that the server does not know would be shown nowhere. */
export function zoneFault(facts: Facts | null, { timeZone }: Zoned): Decision | null {
  if (timeZone === undefined) return null;
  return offsetFrom(facts, zonePlace({ startsAt: null, timeZone })) === undefined
    ? refuse('meetings.unknown_time_zone')
    : null;
}
