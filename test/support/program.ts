import { program } from '#server/program.ts';
import type { Mutation } from '#shared/kernel/mutation.ts';
import { createRegistry, type Program } from '#shared/sync/registry.ts';

/** These mutations, and whatever else every feature tells the machines. */
export function programOf(mutations: readonly Mutation[] | ReadonlyMap<string, Mutation>): Program {
  const registry = mutations instanceof Map ? mutations : createRegistry([...mutations] as Mutation[]);
  return { ...program, registry };
}
