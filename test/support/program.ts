import type { Mutation } from '#shared/kernel/mutation.ts';
import { allFeatures } from '#shared/sync/all-features.ts';
import { createProgram, createRegistry, type Program } from '#shared/sync/registry.ts';

/** These mutations, and whatever else every feature tells the machines. */
export function programOf(mutations: readonly Mutation[] | ReadonlyMap<string, Mutation>): Program {
  const registry = mutations instanceof Map ? mutations : createRegistry([...mutations] as Mutation[]);
  return { ...createProgram(allFeatures), registry };
}
