import type { Mutation } from '#shared/kernel/mutation.ts';

/** Every mutation of the product by its name; the only file that knows every feature. */
export function createRegistry(mutations: readonly Mutation[]): ReadonlyMap<string, Mutation> {
  const registry = new Map<string, Mutation>();
  for (const mutation of mutations) {
    if (registry.has(mutation.name)) throw new Error(`two mutations are called ${mutation.name}`);
    registry.set(mutation.name, mutation);
  }
  return registry;
}
