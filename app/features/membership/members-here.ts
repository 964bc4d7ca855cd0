import type { ReplicaSignals } from '#app/sync/replica-signals.ts';
import { type KnownMembers, membersKnown } from '#shared/membership/members-known.rules.ts';
import { instruments, stateConsents } from '#shared/membership/membership.schemas.ts';

/** The members on a day, by all that this device has of what binds them. */
export function membersHere(replica: Pick<ReplicaSignals, 'all'>, day: string): KnownMembers {
  return membersKnown({ instruments: replica.all(instruments), consents: replica.all(stateConsents), day });
}
