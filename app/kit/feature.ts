import type { Component } from 'solid-js';
import type { ActName, FeatureWords } from './feature-words.ts';

/** Addresses, each with its page, which is loaded when it is first opened. */
export type Pages = Readonly<Record<`/${string}`, () => Promise<{ default: Component }>>>;

/** What the app must know of a feature before any of its pages is opened. */
export interface AppFeature<Act extends string = string> {
  /** The folder under `app/features/`. */
  readonly name: string;
  /** Open cold, offline, and after unlocking. */
  readonly pages: Pages;
  /** Pages that say no more than the first words do: they open before the rest of the words has come. */
  readonly first: Pages;
  /** Pages that ask the server itself. */
  readonly online: Pages;
  /** What it says of itself to the other pages. */
  readonly words: (() => Promise<FeatureWords<Act>>) | null;
}

/** The one way to declare a feature of the app. `app/features.ts` lists them. */
export function defineAppFeature<Act extends string = never>({
  name,
  pages = {},
  first = {},
  online = {},
  words = null,
}: {
  name: string;
  pages?: Pages;
  first?: Pages;
  online?: Pages;
  words?: (() => Promise<FeatureWords<Act>>) | null;
}): AppFeature<Act> {
  return { name, pages, first, online, words };
}

type ActIn<A> = A extends AppFeature<infer Act> ? Act : never;
/** Acts that a person can do and that no feature of the list has words for. */
type Undeclared<L extends readonly AppFeature[]> = Exclude<ActName, ActIn<L[number]>>;

/** Every feature of the app. Does not compile while some act is declared by none: it asks for that act as an argument. */
export function listAppFeatures<const L extends readonly AppFeature[]>(
  features: L,
  ..._undeclared: [Undeclared<L>] extends [never] ? [] : [Undeclared<L>]
): L {
  return features;
}
