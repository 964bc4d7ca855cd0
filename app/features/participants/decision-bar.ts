import { useClient } from '#app/context.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { findDecisionBar, linkId } from '#shared/participants/nominations.rules.ts';
import { type Nomination, participantLinks } from '#shared/participants/nominations.schemas.ts';
import { delegations } from '#shared/participants/participants.schemas.ts';

const OWN = ['own_nomination', 'own_delegation', 'own_person'] as const;
export type OwnReason = (typeof OWN)[number];

/** Why the reader may not decide on a pending nomination; null if they may. */
export function useOwnReason(): (nomination: Doc<Nomination>) => OwnReason | null {
  const client = useClient();
  return ({ body }) => {
    const code = client.replica.one(delegations, body.delegation)?.body.code ?? '';
    const ids = [body.participant, ...(body.standsIn === null ? [] : [body.standsIn.participant])];
    const links = ids.flatMap((id) => client.replica.one(participantLinks, linkId(id)) ?? []);
    const bar = findDecisionBar({ actor: client.actor(), nomination: body, code, links });
    return OWN.find((reason) => bar === `nominations.${reason}`) ?? null;
  };
}
