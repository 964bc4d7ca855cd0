import { type Membership, membersOn } from './members.rules.ts';

/** Who the members are on a day, as far as whoever asks can tell. */
export interface KnownMembers {
  /** False for an act that is decided on a device: it has nothing of what binds states, and leaves it to the server. */
  readonly isKnown: boolean;
  /** In precedence; none where it is not known, and as long as no instrument binds anybody. */
  readonly states: readonly string[];
}

export const UNKNOWN_MEMBERS: KnownMembers = { isKnown: false, states: [] };

/** By all instruments that are opened or in force, and all that states declared about them. */
export function membersKnown(
  by: Pick<Membership, 'instruments' | 'consents'> & { day: string },
): KnownMembers {
  return { isKnown: true, states: membersOn(by) };
}
