import * as v from 'valibot';
import type { Mutation } from '#shared/kernel/mutation.ts';
import { type Envelope, type Given, GivenSchema, type Verdict } from '#shared/sync/protocol.ts';

/**
 * The numbers that a receipt names, to be sent again with their subjects (SPEC N2); null if it names none. A receipt of
 * a server that did not seal them yet has them only as text.
 */
export function givenOf({
  registry,
  envelope,
  verdict,
}: {
  registry: ReadonlyMap<string, Mutation>;
  envelope: Envelope;
  verdict: Verdict | null;
}): Given | null {
  const say = verdict?.say;
  if (verdict?.status !== 'accepted' || say === undefined) return null;
  if (v.is(GivenSchema, say.given)) return say.given;
  const numbers = registry.get(envelope.name)?.numbersSaid?.(say) ?? {};
  return Object.keys(numbers).length === 0 ? null : { of: envelope.id, numbers: { ...numbers }, seal: null };
}
