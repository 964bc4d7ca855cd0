import type { ActName, ArgsOf } from '#shared/sync/all-features.ts';
import type { MutateInput } from './make.ts';

/** What a person had seen when they acted; see `MutateInput`. */
export type ActOptions = Pick<MutateInput, 'replaces' | 'seen' | 'told'>;

/** One act of a person with its type-checked arguments. */
export type Act = {
  [N in ActName]: ActOptions & { readonly name: N; readonly args: ArgsOf<N> };
}[ActName];

type NamesIn<S> = S extends unknown ? keyof S : never;
type PartOf<S, K> = S extends unknown ? (K extends keyof S ? S[K] : never) : never;
type IsList<S> = Extract<S, readonly unknown[]> extends never ? false : true;

/**
 * Refuses members that an act does not have, also inside `fields` and `when`: the schema refuses them when they are sent, and
 * TypeScript looks for them only in literals, not in what is spread or collected from a form.
 */
export type Exactly<A, S> =
  IsList<A> extends true
    ? A
    : A extends object
      ? { [K in keyof A]: K extends NamesIn<S> ? Exactly<A[K], PartOf<S, K>> : never }
      : A;

/** To preview, collect or pass on an act that is done later; else use `client.act`. */
export function act<const N extends ActName, A extends ArgsOf<N>>(
  name: N,
  args: A & Exactly<A, ArgsOf<N>>,
  options: ActOptions = {},
): Act {
  return { ...options, name, args } as Act;
}
