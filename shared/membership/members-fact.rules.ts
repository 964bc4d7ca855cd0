import type { Doc, FactRequest, Facts } from '#shared/kernel/mutation.ts';
import { type KnownMembers, membersKnown, UNKNOWN_MEMBERS } from './members-known.rules.ts';
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
 * The members on a day, for an act that asks with `MEMBERS_REQUEST`. A device is not told: what it would refuse on that
 * account it lets go, since a page that acts by `attempt` never gets further.
 */
export function membersFact(facts: Facts | null, day: string): KnownMembers {
  const lying = facts?.lying;
  if (lying === undefined) return UNKNOWN_MEMBERS;
  return membersKnown({
    instruments: lying.filter((each) => each.collection === instruments.name) as unknown as Doc<Instrument>[],
    consents: lying.filter(
      (each) => each.collection === stateConsents.name,
    ) as unknown as Doc<StateConsent>[],
    day,
  });
}
