import type { Component } from 'solid-js';
import type { ActName, FeatureWords } from './feature-words.ts';
import type { HomeParts } from './home-parts.ts';
import type { NowParts } from './now-parts.ts';
import type { PlanParts } from './plan-parts.ts';

export type Address = `/${string}`;
export type LoadPage = () => Promise<{ default: Component }>;

/** A page that stands beside a list on the desk, and alone on a phone. */
export interface BesidePage {
  /** The address of the list. */
  readonly list: Address;
  readonly load: LoadPage;
}

/** Addresses, each with its page, which is loaded when first opened. */
export type Pages = Readonly<Record<Address, LoadPage | BesidePage>>;

/**
 * @param list an address of the same feature that begins the address of the page: the list stays on the desk, as it
 *   is, while what stands beside it changes
 */
export function beside(list: Address, load: LoadPage): BesidePage {
  return { list, load };
}

/** Sections of one thing, in the rail of the desk, and as tabs where that has only icons. */
export interface SectionParts {
  readonly Rail: Component<{ readonly thing: string }>;
  readonly Tabs: Component<{ readonly thing: string }>;
}

/** Where a feature has sections; phones have none. */
export interface FeatureSections {
  /** What stands open at an address, by a name of its own; null where there are no sections. */
  thingAt(path: string): string | null;
  /** Once the words have come. */
  load(): Promise<SectionParts>;
}

/** What the app must know about a feature before it opens any of its pages. */
export interface AppFeature<Act extends string = string> {
  /** The folder under `app/features/`. */
  readonly name: string;
  /** Opens cold, offline, and after unlocking. */
  readonly pages: Pages;
  /** Pages that need only the first words: they open before the rest is loaded. */
  readonly first: Pages;
  /** Pages that ask the server itself. */
  readonly online: Pages;
  /** What it says about itself to the other pages. */
  readonly words: (() => Promise<FeatureWords<Act>>) | null;
  /** What it shows on Hoy; loaded with it. */
  readonly home: (() => Promise<HomeParts>) | null;
  /** What it shows while a meeting is in session. */
  readonly now: (() => Promise<NowParts>) | null;
  /** What it shows with actions of operational plans. */
  readonly plan: (() => Promise<PlanParts>) | null;
  readonly sections: FeatureSections | null;
}

/** The one way to declare a feature of the app. `app/features.ts` lists them. */
export function defineAppFeature<Act extends string = never>({
  name,
  pages = {},
  first = {},
  online = {},
  words = null,
  home = null,
  now = null,
  plan = null,
  sections = null,
}: {
  name: string;
  pages?: Pages;
  first?: Pages;
  online?: Pages;
  words?: (() => Promise<FeatureWords<Act>>) | null;
  home?: (() => Promise<HomeParts>) | null;
  now?: (() => Promise<NowParts>) | null;
  plan?: (() => Promise<PlanParts>) | null;
  sections?: FeatureSections | null;
}): AppFeature<Act> {
  return { name, pages, first, online, words, home, now, plan, sections };
}

type ActIn<A> = A extends AppFeature<infer Act> ? Act : never;
/** Acts that a person can do and that no feature of the list has words for. */
type Undeclared<L extends readonly AppFeature[]> = Exclude<ActName, ActIn<L[number]>>;

/**
 * Every feature of the app. If no feature declares some act, it does not compile: it then asks for that act as an
 * argument.
 */
export function listAppFeatures<const L extends readonly AppFeature[]>(
  features: L,
  ..._undeclared: [Undeclared<L>] extends [never] ? [] : [Undeclared<L>]
): L {
  return features;
}
