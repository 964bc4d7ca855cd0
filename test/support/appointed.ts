import type { Forward } from '#server/compartment/outgoing.ts';
import type { MandateFunction } from '#shared/mandates/mandates.schemas.ts';
import type { Verdict } from '#shared/sync/protocol.ts';

/** Gives somebody a function without an end, as the identities do it for the first presidency. */
export function appointed(
  committee: { receive: (forward: Forward) => Verdict },
  given: { person: string; function: MandateFunction; label?: string },
): void {
  const key = given.person.slice('per_'.length);
  const term = { from: '2026-01-01', until: null, basis: 'x' };
  const args = { mandate: `mdt_${key}`, label: key, ...given, ...term };
  const forward = { id: `x:${key}`, compartment: 'committee', name: 'mandates.appoint', args };
  if (committee.receive(forward).status !== 'accepted') throw new Error(`no mandate for ${key}`);
}
