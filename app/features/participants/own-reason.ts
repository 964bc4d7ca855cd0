import type { ReplicaSignals } from '#app/sync/replica-signals.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { findDecisionBar, linkId } from '#shared/participants/nominations.rules.ts';
import { type Nomination, participantLinks } from '#shared/participants/nominations.schemas.ts';
import { delegations } from '#shared/participants/participants.schemas.ts';

const OWN = ['own_nomination', 'own_delegation', 'own_person'] as const;
export type OwnReason = (typeof OWN)[number];

/** Why somebody may not decide on a pending nomination, as far as this device knows; null if they may. */
export function ownReason({
  client,
  actor,
  nomination: { body },
}: {
  client: { readonly replica: Pick<ReplicaSignals, 'one'> };
  actor: Actor;
  nomination: Doc<Nomination>;
}): OwnReason | null {
  const code = client.replica.one(delegations, body.delegation)?.body.code ?? '';
  const ids = [body.participant, ...(body.standsIn === null ? [] : [body.standsIn.participant])];
  const links = ids.flatMap((id) => client.replica.one(participantLinks, linkId(id)) ?? []);
  const bar = findDecisionBar({ actor, nomination: body, code, links });
  return OWN.find((reason) => bar === `nominations.${reason}`) ?? null;
}
