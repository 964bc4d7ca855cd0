import type { EditCase } from '#app/edit-case.fixtures.ts';
import type { ActName, ArgsOf, OnlineActName, OnlineArgsOf } from '#shared/sync/all-features.ts';
import type { Role } from '../e2e/seed.ts';

type ActsTried = { readonly [N in ActName]?: readonly ArgsOf<N>[] } & {
  readonly [N in OnlineActName]?: readonly OnlineArgsOf<N>[];
};
type ActPlanted =
  | { [N in ActName]: readonly [who: string, act: N, args: ArgsOf<N>] }[ActName]
  | { [N in OnlineActName]: readonly [who: string, act: N, args: OnlineArgsOf<N>] }[OnlineActName];

/**
 * What the tests that try everything must know of a feature, or of one of its things: `<thing>-sample.fixtures.ts` in
 * the feature's folder exports it as `sample`. Each such test takes its part; none has a list of its own to extend.
 */
export interface Sample {
  /** How each edit page is filled (`app/edit-pages.test.tsx`). */
  readonly edited: readonly EditCase[];
  /** How one of each thing comes to be, and by whom: first of all, before anything is tried (`test/moves`). */
  readonly planted: readonly ActPlanted[];
  /** Arguments to try for each act, by everybody (`test/moves`). */
  readonly tried: ActsTried;
  /** The addresses with the demo's ids, each under who sees most there (`test/e2e`). */
  readonly walked: { readonly [R in Role]?: readonly string[] };
}
