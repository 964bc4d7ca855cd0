import type { Feature } from '#shared/kernel/feature.ts';
import type { Forgetting } from '#shared/kernel/forgetting.ts';
import type { Granting } from '#shared/kernel/mandates.ts';
import type { Mutation } from '#shared/kernel/mutation.ts';

/** Mutations by their name. */
export function createRegistry(mutations: readonly Mutation[]): ReadonlyMap<string, Mutation> {
  const registry = new Map<string, Mutation>();
  for (const mutation of mutations) {
    if (registry.has(mutation.name)) throw new Error(`two mutations are called ${mutation.name}`);
    registry.set(mutation.name, mutation);
  }
  return registry;
}

/** All that the machines, which know no feature, are told of them. */
export interface Program {
  readonly registry: ReadonlyMap<string, Mutation>;
  readonly retention: readonly Forgetting[];
  /** What gives persons offices beyond their own roles. */
  readonly granting: readonly Granting[];
  /** Collections whose entries name files of persons. */
  readonly personalFiles: readonly string[];
}

export function createProgram(features: readonly Feature[]): Program {
  return {
    registry: createRegistry(features.flatMap(({ mutations }) => mutations)),
    retention: features.flatMap(({ retention }) => retention),
    granting: features.flatMap(({ granting }) => granting),
    personalFiles: features.flatMap(({ collections }) =>
      collections.flatMap(({ name, files }) => (files === 'personal' ? [name] : [])),
    ),
  };
}
