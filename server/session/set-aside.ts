import type { Json } from '#shared/kernel/json.ts';
import { canonicalJson } from '#shared/kernel/json.ts';
import { createHandoverInvalidError } from '#shared/session/session.errors.ts';
import type { Ports } from '../ports.ts';
import type { Handover } from './handover.ts';

const encoder = new TextEncoder();

/**
 * Lays what a revoked device handed in before the point of contact (or the presidency). Ids come from the content:
 * handed in again after a lost answer it is the same, and nothing of it is replaced.
 */
export async function setAside({ ports, handover }: { ports: Ports; handover: Handover }): Promise<number> {
  const { device, person, mutations } = handover;
  for (const mutation of mutations) {
    const { compartment } = mutation;
    const hash = await ports.sha256(encoder.encode(canonicalJson(mutation)));
    const verdict = await ports.compartment(compartment).receive({
      id: `fwd_${hash}`,
      compartment,
      name: 'states.set_aside',
      args: { id: `set_${hash}`, compartment, device, person, mutation: mutation as unknown as Json },
    });
    if (verdict.status !== 'accepted') throw createHandoverInvalidError({ mutation: mutation.id });
  }
  return mutations.length;
}
