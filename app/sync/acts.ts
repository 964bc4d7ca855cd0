import type { ActName, ArgsOf } from '#shared/sync/all-features.ts';
import type { MutateInput } from './make.ts';

/** What a person had seen when they acted; see `MutateInput`. */
export type ActOptions = Pick<MutateInput, 'replaces' | 'seen' | 'told'>;

/** One act of a person with its type-checked arguments. */
export type Act = {
  [N in ActName]: ActOptions & { readonly name: N; readonly args: ArgsOf<N> };
}[ActName];

/** To preview, collect or pass on an act that is done later; else use `client.act`. */
export function act<const N extends ActName>(name: N, args: ArgsOf<N>, options: ActOptions = {}): Act {
  return { ...options, name, args } as Act;
}
