import type { ActName, ArgsOf, OnlineActName, OnlineArgsOf } from '#shared/sync/all-features.ts';
import type { MutateInput } from './make.ts';

/** What a person had seen when they acted; see `MutateInput`. */
export type ActOptions = Pick<MutateInput, 'replaces' | 'seen' | 'told'>;

/** One act of a person with its type-checked arguments. */
export type Act = {
  [N in ActName]: ActOptions & { readonly name: N; readonly args: ArgsOf<N> };
}[ActName];

/** Names of the members of an object, and of those inside them, as "fields.title"; what is in lists is not looked at. */
type NamesIn<S> = S extends readonly unknown[]
  ? never
  : S extends object
    ? { [K in keyof S & string]-?: K | `${K}.${NamesIn<S[K]>}` }[keyof S & string]
    : never;

type Known = { [N in ActName]: NamesIn<ArgsOf<N>> } & { [N in OnlineActName]: NamesIn<OnlineArgsOf<N>> };

/**
 * Refuses members that an act does not have, also inside `fields` and `when`: the schema refuses them when they are sent, and
 * TypeScript looks for them only in literals, not in what is spread or collected from a form. Compares names, not types: with
 * some hundreds of acts, types built from the arguments of all of them took the compiler ten minutes.
 */
export type Exactly<A, N extends ActName | OnlineActName> =
  NamesIn<A> extends Known[N] ? A : Record<Exclude<NamesIn<A>, Known[N]>, never>;

/** To preview, collect or pass on an act that is done later; else use `client.act`. */
export function act<const N extends ActName, A extends ArgsOf<N>>(
  name: N,
  args: Exactly<A, N>,
  options: ActOptions = {},
): Act {
  return { ...options, name, args } as Act;
}

/** Something that has one act of its kind, and what is known of the last one. */
export interface OnlineRef<N extends OnlineActName = OnlineActName> {
  readonly name: N;
  /** The id of what it is about. */
  readonly about: string;
}

/** One act of a person that counts at its moment or not at all, and is never kept to be sent later. */
export type OnlineDoing = {
  [N in OnlineActName]: OnlineRef<N> & { readonly args: OnlineArgsOf<N> };
}[OnlineActName];

/** The same as `act`, for what `client.actOnline` takes alone. */
export function actOnline<const N extends OnlineActName, A extends OnlineArgsOf<N>>(
  name: N,
  about: string,
  args: Exactly<A, N>,
): OnlineDoing {
  return { name, about, args } as OnlineDoing;
}

/** Whatever a person does on a page. */
export type Doing = Act | OnlineDoing;
export const isOnlineDoing = (doing: Doing): doing is OnlineDoing => 'about' in doing;
