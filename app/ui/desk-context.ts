import { type Accessor, type Component, createContext, type JSX, useContext } from 'solid-js';

export interface PageHeaderProps {
  title: JSX.Element;
  back?: { readonly href: string; readonly label: string } | undefined;
  kicker?: JSX.Element;
  detail?: JSX.Element;
  /** Right of the title: one action, or the times of an item. */
  aside?: JSX.Element;
  /** Right of the back link: the progress. */
  progress?: JSX.Element;
  children?: JSX.Element;
}

export interface TitleBarProps {
  /** Last in the bar, whatever the page puts there. */
  readonly search?: JSX.Element;
}

export interface PaneBorderProps {
  /** The address of the list, with the names of its parts: each screen keeps its own width on this device. */
  readonly screen: string;
  readonly label: string;
  /** The first pane is a table: then the width is that of the second. */
  readonly isTable: boolean;
}

/** What only the desk shows. */
export interface DeskParts {
  /** Bears the h1 and the acts of the page in the first pane. */
  readonly TitleBar: Component<TitleBarProps>;
  /** Of the page in the first pane: its name and acts stand in the title bar. */
  readonly BarHead: Component<PageHeaderProps>;
  /** Of a page beside a list. */
  readonly PaneHead: Component<PageHeaderProps>;
  /** Between two panes: dragged, or moved by keys. */
  readonly PaneBorder: Component<PaneBorderProps>;
}

export interface Desk {
  /** Panes stand side by side; false on a phone. */
  readonly isDesk: Accessor<boolean>;
  /** The rail shows words, and the sections of the current thing. */
  readonly isWide: Accessor<boolean>;
  /** What only the desk shows; undefined on a phone, which never loads it. */
  readonly parts: Accessor<DeskParts | undefined>;
  /** Where the name and the acts of the page stand. */
  readonly titleBar: Accessor<HTMLElement | undefined>;
  setTitleBar(element: HTMLElement | undefined): void;
  /** Where the page says how what it shows was made. */
  readonly statusLine: Accessor<HTMLElement | undefined>;
  setStatusLine(element: HTMLElement | undefined): void;
  /** The address on the screen. */
  readonly at: Accessor<string>;
  /** What follows it: by this alone some pages know what was chosen in them. */
  readonly search: Accessor<string>;
  /** The address on the screen, or the one that was chosen in a list and whose page is about to come. */
  readonly chosen: Accessor<string>;
  /** Whether what stands at this address is chosen, or something of it; told only to those for whom it changes. */
  isChosen(href: string): boolean;
  /** Has the row of this address stand out at once; whoever calls it opens the page. */
  choose(path: string): void;
}

export interface Pane {
  /** The page whose name is in the title bar; false for the one that stands beside it. */
  readonly isRoot: boolean;
  /** The language that texts in three languages are typed in; null: the reader's. All fields of a pane share it. */
  readonly language: Accessor<string | null>;
  setLanguage(language: string): void;
  /** The page in it is a table and takes the room that is left; a list has a fixed width. */
  asTable(): void;
}

const never = () => false;
const PHONE: Desk = {
  isDesk: never,
  isWide: never,
  parts: () => undefined,
  titleBar: () => undefined,
  setTitleBar: () => undefined,
  statusLine: () => undefined,
  setStatusLine: () => undefined,
  at: () => '',
  search: () => '',
  chosen: () => '',
  isChosen: never,
  choose: () => undefined,
};
export const DeskContext = createContext<Desk>(PHONE);
export const PaneContext = createContext<Pane | null>(null);

/** Outside a `DeskProvider` everything is arranged as on a phone. */
export function useDesk(): Desk {
  return useContext(DeskContext);
}

/** The pane that the caller stands in; null on a page without panes, such as a dialog's. */
export function usePane(): Pane | null {
  return useContext(PaneContext);
}
