import type { Component } from 'solid-js';

/** Addresses, each with its page, which is loaded when it is first opened. */
export type Pages = Readonly<Record<`/${string}`, () => Promise<{ default: Component }>>>;

/** What the app must know of a feature before any of its pages is opened. */
export interface AppFeature {
  /** The folder under `app/features/`. */
  readonly name: string;
  /** Open cold, offline, and after unlocking. */
  readonly pages: Pages;
  /** Pages that say no more than the first words do: they open before the rest of the words has come. */
  readonly first: Pages;
  /** Pages that ask the server itself. */
  readonly online: Pages;
}

/** The one way to declare a feature of the app. `app/features.ts` lists them. */
export function defineAppFeature({
  name,
  pages = {},
  first = {},
  online = {},
}: {
  name: string;
  pages?: Pages;
  first?: Pages;
  online?: Pages;
}): AppFeature {
  return { name, pages, first, online };
}
