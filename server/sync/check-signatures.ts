import * as v from 'valibot';
import type { Envelope } from '#shared/sync/protocol.ts';
import type { Program } from '#shared/sync/registry.ts';
import type { Refusal } from '../compartment/push.ts';
import type { IdentityPort } from '../identity/identity-port.ts';

/**
 * What devices signed for others to check later must be their own: an act that says otherwise is refused here, the others
 * go on.
 */
export async function checkSignatures(
  mutations: readonly Envelope[],
  { registry, identity }: Pick<Program, 'registry'> & { identity: () => Pick<IdentityPort, 'hasSigned'> },
): Promise<Record<string, Refusal>> {
  const refusals: Record<string, Refusal> = {};
  for (const { id, name, args, device } of mutations) {
    const mutation = registry.get(name);
    if (mutation?.signature === undefined) continue;
    const parsed = v.safeParse(mutation.args, args);
    // Wrong shape: `decide` reports it with the path.
    if (!parsed.success) continue;
    const statement = mutation.signature(parsed.output);
    if (!(await identity().hasSigned({ device, statement }))) refusals[id] = { code: 'sync.signature_wrong' };
  }
  return refusals;
}
