import type { Doc, FactRequest, Facts } from '#shared/kernel/mutation.ts';
import { membersOn } from './members.rules.ts';
import {
  type Instrument,
  instruments,
  OPENED,
  type StateConsent,
  stateConsents,
} from './membership.schemas.ts';

/** For an act that rests on who the members are: only the server has all instruments and consents at hand. */
export const MEMBERS_REQUEST: FactRequest = { kind: 'lying', audiences: [OPENED] };

/**
 * The members on a day, by all instruments that are open or in force. Null where it cannot be told: on a device, which
 * decides without, and as long as no instrument binds anybody.
 */
export function membersFact(facts: Facts | null, day: string): readonly string[] | null {
  const lying = facts?.lying;
  if (lying === undefined) return null;
  const members = membersOn({
    instruments: lying.filter((each) => each.collection === instruments.name) as unknown as Doc<Instrument>[],
    consents: lying.filter(
      (each) => each.collection === stateConsents.name,
    ) as unknown as Doc<StateConsent>[],
    day,
  });
  return members.length === 0 ? null : members;
}
