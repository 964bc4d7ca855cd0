import type * as v from 'valibot';
import type { Due } from './due.ts';
import type { ErrorDetails } from './errors.ts';
import type { Forgetting } from './forgetting.ts';
import type { Guard } from './guard.ts';
import type { Granting } from './mandates.ts';
import type { Collection, Mutation } from './mutation.ts';
import type { Opening } from './openings.ts';
import type { Widening } from './state-rights.ts';
import type { Upgrade } from './upgrade.ts';

/** Entries whose arrival on each device the server records, in streams whose scopes begin with `under`. */
export interface Traced {
  readonly collection: string;
  readonly under: string;
}

/** Entries whose words leave every disk as soon as the entry is taken away, and not only when the disk is tidied. */
export interface Retracted {
  readonly collection: string;
  /** Earlier words of an entry that was changed go as well. Only for streams that hold little else. */
  readonly replaced: boolean;
}

/** What the sync code and the other features may know about one feature; the feature declares it itself. */
export interface Feature<
  N extends string = string,
  M extends readonly Mutation[] = readonly Mutation[],
  C extends readonly Collection[] = readonly Collection[],
  K extends readonly Mutation[] = readonly Mutation[],
  S extends boolean = boolean,
> {
  /** The folder under `shared/`. */
  readonly name: N;
  readonly collections: C;
  readonly mutations: M;
  /** What is kept until a certain day and no longer, anywhere. */
  readonly retention: readonly Forgetting[];
  /** Entries that give persons offices where they lie. */
  readonly granting: readonly Granting[];
  /** Entries by which a state adds to what its people may do in its compartment. */
  readonly widening: readonly Widening[];
  /** Entries by which something is opened to people of a partner body or of a state. */
  readonly opening: readonly Opening[];
  readonly traced: readonly Traced[];
  readonly retracted: readonly Retracted[];
  /** What it forbids to acts of all features. */
  readonly guards: readonly Guard[];
  /** What its compartments decide by themselves at an hour, with nobody online. */
  readonly due: readonly Due[];
  /** Whether something must be done, once, to entries that an earlier version wrote. Only a server has the code of it. */
  readonly upgrades: S;
  /** Acts whose arguments the server checks before it decides, with what shared code lacks, such as a parser. */
  readonly checked: K;
}

/** The one way to declare a feature. `shared/sync/day-features.ts` or `later-features.ts` lists it. */
export function defineFeature<
  const N extends string,
  const M extends readonly Mutation[],
  const C extends readonly Collection[],
  const K extends readonly Mutation[] = readonly [],
  const S extends boolean = false,
>({
  name,
  collections,
  mutations,
  retention = [],
  granting = [],
  widening = [],
  opening = [],
  traced = [],
  retracted = [],
  guards = [],
  due = [],
  upgrades = false as S,
  checked = [] as readonly Mutation[] as K,
}: {
  name: N;
  collections: C;
  mutations: M;
  retention?: readonly Forgetting[];
  granting?: readonly Granting[];
  widening?: readonly Widening[];
  opening?: readonly Opening[];
  traced?: readonly Traced[];
  retracted?: readonly Retracted[];
  guards?: readonly Guard[];
  due?: readonly Due[];
  upgrades?: S;
  checked?: K;
}): Feature<N, M, C, K, S> {
  return {
    name,
    collections,
    mutations,
    retention,
    granting,
    widening,
    opening,
    traced,
    retracted,
    guards,
    due,
    upgrades,
    checked,
  };
}

type MutationOf<F extends Feature> = F['mutations'][number];

/**
 * Arguments as a caller writes them, by name, of every mutation that a person may make and that may wait in an outbox.
 */
export type ActsOf<F extends Feature> = {
  [M in MutationOf<F> as true extends M['internal'] | M['online'] ? never : M['name']]: ArgsInput<M>;
};
/** The same, of those that are sent with an answer and never wait. */
export type OnlineActsOf<F extends Feature> = {
  [M in MutationOf<F> as true extends M['online'] ? M['name'] : never]: ArgsInput<M>;
};
/** The same, of all that a person may make. */
export type AllActsOf<F extends Feature> = {
  [M in MutationOf<F> as true extends M['internal'] ? never : M['name']]: ArgsInput<M>;
};
type ArgsInput<M extends Mutation> = NonNullable<M['args']['~types']>['input'];

/** Why the arguments are refused, or null. A method, not a function member: the server holds checks of all acts as one. */
export type Check<A = unknown> = { check(args: A): { code: string; details?: ErrorDetails } | null }['check'];

/** A check for each act that is declared as checked, by its name. */
export type ChecksOf<F extends Feature> = {
  readonly [M in F['checked'][number] as M['name']]: Check<v.InferOutput<M['args']>>;
};

/** By its name, what each feature does to entries of earlier versions, for those that say that they do. */
export type UpgradesOf<F extends Feature> = {
  readonly [X in F as true extends X['upgrades'] ? X['name'] : never]: readonly Upgrade[];
};
