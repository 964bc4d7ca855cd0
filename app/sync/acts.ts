import type { ActName, ArgsOf } from '#shared/sync/all-features.ts';
import type { MutateInput } from './make.ts';

/** What a person had seen when they acted; see `MutateInput`. */
export type ActOptions = Pick<MutateInput, 'replaces' | 'seen' | 'told'>;

/** One act of a person with its arguments, as the compiler checked them. */
export type Act = {
  [N in ActName]: ActOptions & { readonly name: N; readonly args: ArgsOf<N> };
}[ActName];

/** For whoever previews, collects or passes on what is done later; else `client.act`. */
export function act<const N extends ActName>(name: N, args: ArgsOf<N>, options: ActOptions = {}): Act {
  return { ...options, name, args } as Act;
}
