import type { Due } from './due.ts';
import type { Forgetting } from './forgetting.ts';
import type { Granting } from './mandates.ts';
import type { Collection, Mutation } from './mutation.ts';
import type { Settling } from './settling.ts';

/** What the sync code and the other features may know about one feature; the feature declares it itself. */
export interface Feature<
  N extends string = string,
  M extends readonly Mutation[] = readonly Mutation[],
  C extends readonly Collection[] = readonly Collection[],
> {
  /** The folder under `shared/`. */
  readonly name: N;
  readonly collections: C;
  readonly mutations: M;
  /** What is kept until a certain day and no longer, anywhere. */
  readonly retention: readonly Forgetting[];
  /** Entries that give persons offices where they lie. */
  readonly granting: readonly Granting[];
  /** What its compartments decide by themselves at an hour, with nobody online. */
  readonly due: readonly Due[];
  /** What must be done, once, to entries that an earlier version wrote. */
  readonly settlings: readonly Settling[];
}

/** The one way to declare a feature. `shared/sync/all-features.ts` lists them. */
export function defineFeature<
  const N extends string,
  const M extends readonly Mutation[],
  const C extends readonly Collection[],
>({
  name,
  collections,
  mutations,
  retention = [],
  granting = [],
  due = [],
  settlings = [],
}: {
  name: N;
  collections: C;
  mutations: M;
  retention?: readonly Forgetting[];
  granting?: readonly Granting[];
  due?: readonly Due[];
  settlings?: readonly Settling[];
}): Feature<N, M, C> {
  return { name, collections, mutations, retention, granting, due, settlings };
}

type MutationOf<F extends Feature> = F['mutations'][number];

/** Arguments as a caller writes them, by name, of every mutation that a person may make. */
export type ActsOf<F extends Feature> = {
  [M in MutationOf<F> as true extends M['internal'] ? never : M['name']]: ArgsInput<M>;
};
type ArgsInput<M extends Mutation> = NonNullable<M['args']['~types']>['input'];
