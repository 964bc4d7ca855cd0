import { groupBy } from '#shared/kernel/group-by.ts';
import type { Json } from '#shared/kernel/json.ts';
import { canonicalJson } from '#shared/kernel/json.ts';
import { createHandoverInvalidError } from '#shared/session/session.errors.ts';
import type { Envelope } from '#shared/sync/protocol.ts';
import type { Forward } from '../compartment/outgoing.ts';
import type { Ports } from '../ports.ts';
import type { Handover } from './handover.ts';
import { setAsideReaders } from './set-aside-readers.ts';

const encoder = new TextEncoder();

export function layingAside({
  device,
  person,
  state,
  mutation,
  hash,
}: Pick<Handover, 'device' | 'person' | 'state'> & { mutation: Envelope; hash: string }): Forward {
  const { compartment } = mutation;
  const args = { id: `set_${hash}`, compartment, device, person, state, readers: setAsideReaders(mutation) };
  // Not the id of earlier versions: the compartment may know that with what they said of it.
  return {
    ...{ id: `fwd_aside-${hash}`, compartment, name: 'states.lay_aside_of' },
    args: { ...args, mutation: mutation as unknown as Json },
  };
}

/**
 * Lays what a revoked device handed in before whoever may read it. Ids are derived from the content: after a lost answer
 * the same handover gives the same entries, and replaces nothing.
 */
export async function setAside({ ports, handover }: { ports: Ports; handover: Handover }): Promise<number> {
  const { device, person, state, mutations } = handover;
  for (const [compartment, own] of groupBy(mutations, (mutation) => mutation.compartment)) {
    const forwards: Forward[] = [];
    for (const mutation of own) {
      const hash = await ports.sha256(encoder.encode(canonicalJson(mutation)));
      forwards.push(layingAside({ device, person, state, mutation, hash }));
    }
    const verdicts = await ports.compartment(compartment).receiveAll(forwards);
    const refused = verdicts.findIndex((verdict) => verdict.status !== 'accepted');
    if (refused !== -1) throw createHandoverInvalidError({ mutation: own[refused]?.id ?? '' });
  }
  return mutations.length;
}
