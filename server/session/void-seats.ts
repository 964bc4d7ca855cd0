import { isSeatFitting } from '#shared/access/seats.ts';
import { appendAudit, deedOf } from './audit.ts';
import type { IdentityContext } from './identity-context.ts';
import { endSessionsOf } from './sessions.ts';

/** Somebody who sat in a delegation that cannot be theirs. */
export interface VoidedSeat {
  readonly person: string;
  readonly label: string;
  readonly delegation: string;
}

type SeatRow = { id: string; label: string; state: string | null; delegation: string };

/**
 * Takes back seats in the delegation of a state, or of a partner body, that an earlier version let the committee give. The account stays, its
 * sessions end, and the audit records it. A second run finds nothing.
 */
export function voidSeats(context: IdentityContext): VoidedSeat[] {
  const { sql } = context;
  return sql.transaction(() => {
    const seated = sql.all<SeatRow>(
      'select id, label, state, delegation from person where delegation is not null and delegation is not state',
    );
    const foreign = seated.filter((row) => !isSeatFitting(row));
    for (const { id, state, delegation } of foreign) {
      sql.run('update person set delegation = null where id = ?', id);
      endSessionsOf(context, id);
      const deed = deedOf('people.void_seat', { subject: id, state, details: { delegation } });
      appendAudit(context, { deed, decision: 'done' });
    }
    return foreign.map(({ id, label, delegation }) => ({ person: id, label, delegation }));
  });
}
