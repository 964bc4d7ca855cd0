import type { Due } from '#shared/kernel/due.ts';
import type { Feature, Retracted, Traced } from '#shared/kernel/feature.ts';
import type { Forgetting } from '#shared/kernel/forgetting.ts';
import { guarded } from '#shared/kernel/guard.ts';
import type { Granting } from '#shared/kernel/mandates.ts';
import type { Collection, Mutation } from '#shared/kernel/mutation.ts';
import type { Opening } from '#shared/kernel/openings.ts';
import type { Widening } from '#shared/kernel/state-rights.ts';
import type { Upgrade } from '#shared/kernel/upgrade.ts';

/** Mutations by their name. */
export function createRegistry(mutations: readonly Mutation[]): ReadonlyMap<string, Mutation> {
  const registry = new Map<string, Mutation>();
  for (const mutation of mutations) {
    if (registry.has(mutation.name)) throw new Error(`two mutations are called ${mutation.name}`);
    registry.set(mutation.name, mutation);
  }
  return registry;
}

/** All that can be done, as what one feature forbids to all of them lets it be done. */
export function mutationsOf(features: readonly Feature[]): Mutation[] {
  const guards = features.flatMap((feature) => feature.guards);
  return features.flatMap(({ mutations }) => mutations.map((each) => guarded(each, guards)));
}

/** Everything that the sync code, which knows no feature, learns about them. */
export interface Program {
  readonly registry: ReadonlyMap<string, Mutation>;
  readonly retention: readonly Forgetting[];
  /** What the compartments decide by themselves at an hour. */
  readonly due: readonly Due[];
  /** Entries that give persons offices where they lie. */
  readonly granting: readonly Granting[];
  /** Entries by which states add to what their people may do. */
  readonly widening: readonly Widening[];
  readonly opening: readonly Opening[];
  /** Entries whose arrival on each device the server records. */
  readonly traced: readonly Traced[];
  /** Entries whose words leave a device's disk with them. */
  readonly retracted: readonly Retracted[];
  /** Collections whose entries name files of persons. */
  readonly personalFiles: readonly string[];
  /** These, and others whose files leave a device as soon as nothing names them. */
  readonly leavingFiles: readonly string[];
  /** What must be done, once, to entries that an earlier version wrote. */
  readonly upgrades: readonly Upgrade[];
}

/** @param upgrades of those features that have some; a phone needs none */
export function createProgram(features: readonly Feature[], upgrades: readonly Upgrade[] = []): Program {
  const registry = createRegistry(mutationsOf(features));
  const due = features.flatMap((feature) => feature.due);
  for (const { mutation } of due)
    if (registry.get(mutation)?.internal !== true)
      throw new Error(`${mutation} falls due and is no internal mutation`);
  const withFiles = (...kinds: Collection['files'][]) =>
    features.flatMap(({ collections }) =>
      collections.flatMap(({ name, files }) => (files !== undefined && kinds.includes(files) ? [name] : [])),
    );
  return {
    registry,
    due,
    retention: features.flatMap(({ retention }) => retention),
    granting: features.flatMap(({ granting }) => granting),
    widening: features.flatMap(({ widening }) => widening),
    opening: features.flatMap(({ opening }) => opening),
    traced: features.flatMap(({ traced }) => traced),
    retracted: features.flatMap(({ retracted }) => retracted),
    upgrades,
    personalFiles: withFiles('personal'),
    leavingFiles: withFiles('personal', 'posted'),
  };
}
