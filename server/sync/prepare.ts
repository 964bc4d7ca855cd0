import * as v from 'valibot';
import type { Check } from '#shared/kernel/feature.ts';
import type { Envelope } from '#shared/sync/protocol.ts';
import type { Program } from '#shared/sync/registry.ts';
import type { Refusal } from '../compartment/push.ts';

/** Stateless part of a push. A bad mutation is refused here; the others go on. */
export function prepare(
  mutations: readonly Envelope[],
  { registry, checks }: Pick<Program, 'registry'> & { checks: ReadonlyMap<string, Check> },
): Record<string, Refusal> {
  const refusals: Record<string, Refusal> = {};
  for (const { id, name, args } of mutations) {
    const [check, mutation] = [checks.get(name), registry.get(name)];
    if (check === undefined || mutation === undefined) continue;
    const parsed = v.safeParse(mutation.args, args);
    // Wrong shape: `decide` reports it with the path.
    const refusal = parsed.success ? check(parsed.output) : null;
    if (refusal !== null) refusals[id] = refusal;
  }
  return refusals;
}
