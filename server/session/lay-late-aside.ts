import type { Actor } from '#shared/kernel/actor.ts';
import { HANDED_OVER } from '#shared/mandates/mandates.rules.ts';
import type { Envelope, Verdict } from '#shared/sync/protocol.ts';
import type { Ports } from '../ports.ts';
import { setAside } from './set-aside.ts';

/**
 * What people of a presidency did that had handed over by then lies aside for a person to decide on, as what a revoked
 * device hands in does. A device that gets no answer sends the same again, and the same is laid aside once.
 */
export async function layLateAside({
  ports,
  actor: { device, person, state },
  mutations,
  verdicts,
}: {
  ports: Ports;
  actor: Pick<Actor, 'device' | 'person' | 'state'>;
  mutations: readonly Envelope[];
  verdicts: readonly Verdict[];
}): Promise<void> {
  const late = new Set(
    verdicts.flatMap((verdict) =>
      verdict.status === 'refused' && verdict.code === HANDED_OVER ? [verdict.id] : [],
    ),
  );
  if (late.size === 0) return;
  const own = mutations.filter(({ id }) => late.has(id));
  await setAside({ ports, handover: { device, person, state, mutations: own } });
}
