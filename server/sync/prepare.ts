import * as v from 'valibot';
import { defineError } from '#shared/kernel/errors.ts';
import type { Check } from '#shared/kernel/feature.ts';
import { type Envelope, MAX_LABORIOUS_PER_PUSH } from '#shared/sync/protocol.ts';
import type { Program } from '#shared/sync/registry.ts';
import type { Refusal } from '../compartment/push.ts';

export const createTooMuchAtOnceError = defineError({ code: 'sync.too_much_at_once', status: 413 });

/**
 * How laborious these are together.
 *
 * @throws CodedError `sync.too_much_at_once`, whereupon a device sends them in parts
 */
export function countLaborious(
  mutations: readonly Pick<Envelope, 'name'>[],
  { registry }: Pick<Program, 'registry'>,
): number {
  const count = mutations.reduce((sum, { name }) => sum + (registry.get(name)?.labour ?? 0), 0);
  if (count > MAX_LABORIOUS_PER_PUSH) throw createTooMuchAtOnceError({ limit: MAX_LABORIOUS_PER_PUSH });
  return count;
}

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
