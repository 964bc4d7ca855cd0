import type { ReplicaSignals } from '#app/sync/replica-signals.ts';
import { sideOf } from '#shared/ideal/networks.mutations.ts';
import { networkMergers, networks } from '#shared/ideal/networks.schemas.ts';
import type { Actor } from '#shared/kernel/actor.ts';

/** Proposed mergers to which this person may agree for their state, and nobody of it has. */
export function mergersFor({
  replica,
  actor,
}: {
  replica: Pick<ReplicaSignals, 'all' | 'one'>;
  actor: Actor;
}) {
  return replica.all(networkMergers).flatMap(({ id, body }) => {
    const side = sideOf(actor, body);
    if (body.status !== 'proposed' || side === null || body.agreed[side] !== null) return [];
    const own = replica.one(networks, body[side]);
    const other = replica.one(networks, side === 'one' ? body.other : body.one);
    return own === null || own === undefined || other === null || other === undefined
      ? []
      : [{ id, own, other }];
  });
}
