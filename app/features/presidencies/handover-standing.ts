import { formerPresidencyAudience, handoverAudience, mayRead } from '#shared/access/scopes.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Handover } from '#shared/presidencies/handover.schemas.ts';
import type { PresidencyTerm } from '#shared/presidencies/presidencies.schemas.ts';

/** How a hand-over stands for whoever looks: what waits on this device has changed nothing yet. */
export type HandoverStanding = 'none' | 'signing' | 'signed' | 'withdrawn' | 'accepting' | 'accepted';

export function handoverStanding(body: Handover | undefined): HandoverStanding {
  if (body === undefined) return 'none';
  if (body.status === 'accepted') return body.incoming?.takenAt == null ? 'accepting' : 'accepted';
  if (body.status === 'withdrawn') return 'withdrawn';
  return body.outgoing.takenAt === null ? 'signing' : 'signed';
}

/** Who reads what is handed over to one term from another. */
export function readsHandover(actor: Actor, to: PresidencyTerm, from: PresidencyTerm | undefined): boolean {
  const audiences = [
    handoverAudience(to.state),
    ...(from === undefined ? [] : [formerPresidencyAudience(from)]),
  ];
  return audiences.some((audience) => mayRead({ actor, compartment: COMMITTEE, audience }));
}
