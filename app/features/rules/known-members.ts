import type { ReplicaSignals } from '#app/sync/replica-signals.ts';
import { membersOn } from '#shared/membership/members.rules.ts';
import { instruments, stateConsents } from '#shared/membership/membership.schemas.ts';

/** The members on a day, as far as this device has what binds them; none where nobody is bound. */
export function knownMembers(replica: Pick<ReplicaSignals, 'all'>, day: string): readonly string[] {
  return membersOn({ instruments: replica.all(instruments), consents: replica.all(stateConsents), day });
}
