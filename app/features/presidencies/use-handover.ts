import { createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { formerPresidencyAudience, handoverAudience, mayRead } from '#shared/access/scopes.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { handoverFault } from '#shared/presidencies/handover.rules.ts';
import {
  type Handover,
  handoverId,
  handovers,
  keptHandoverId,
} from '#shared/presidencies/handover.schemas.ts';
import { inTime } from '#shared/presidencies/presidencies.rules.ts';
import { type PresidencyTerm, presidencyTerms } from '#shared/presidencies/presidencies.schemas.ts';

/** The day of the server's clock: terms begin and end for all at once. */
export function utcDayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

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

/** What one term takes over from the one before it, as this device has it. */
export function useHandover(to: () => Doc<PresidencyTerm>) {
  const client = useClient();
  const now = useNow();
  const day = createMemo(() => utcDayOf(now()));
  const terms = createMemo(() => inTime(client.replica.all(presidencyTerms)));
  const from = createMemo(() => terms()[terms().findIndex(({ id }) => id === to().id) - 1]);
  const doc = createMemo((): Doc<Handover> | null => {
    const { number } = to().body;
    return (
      client.replica.one(handovers, handoverId(number)) ??
      client.replica.one(handovers, keptHandoverId(number))
    );
  });
  const fault = createMemo(() => {
    const before = from();
    return before === undefined
      ? null
      : handoverFault({ from: before, to: to(), terms: terms(), day: day() });
  });
  return { day, terms, from, doc, fault, standing: () => handoverStanding(doc()?.body) };
}
