import type { ActsOf, OnlineActsOf } from '#shared/kernel/feature.ts';
import type { Mutation } from '#shared/kernel/mutation.ts';
import { dayFeatures } from './day-features.ts';
import { laterFeatures } from './later-features.ts';
import { mutationsOf } from './registry.ts';

/** Every feature, once, in no order that means anything. All that the sync code knows about features comes from here. */
export const allFeatures = [...dayFeatures, ...laterFeatures] as const;

/** Everything that anybody can do. A name stays here for ever (`mutation-hashes.json`). */
export const allMutations: readonly Mutation[] = mutationsOf(allFeatures);

type Acts = ActsOf<(typeof allFeatures)[number]>;
/** What a person can do, by name. Excludes what only the server makes, and what never waits. */
export type ActName = keyof Acts;
/** The arguments of one of them, as a caller writes them. */
export type ArgsOf<N extends ActName> = Acts[N];

type OnlineActs = OnlineActsOf<(typeof allFeatures)[number]>;
/** What a person does only with an answer: no outbox takes these. */
export type OnlineActName = keyof OnlineActs;
export type OnlineArgsOf<N extends OnlineActName> = OnlineActs[N];
