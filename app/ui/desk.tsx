import {
  type Accessor,
  createContext,
  createEffect,
  createSignal,
  type JSX,
  onCleanup,
  Show,
  untrack,
  useContext,
} from 'solid-js';
import { DESK, useMedia } from './media.ts';

/** Where a rail with words has room too. */
const WIDE = '(min-width: 80rem)';

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
  /** The address on the screen. */
  readonly at: Accessor<string>;
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

type DeskParts = typeof import('./desk-parts.tsx');

const never = () => false;
const PHONE: Desk = {
  isDesk: never,
  isWide: never,
  parts: () => undefined,
  titleBar: () => undefined,
  setTitleBar: () => undefined,
  at: () => '',
};
const DeskContext = createContext<Desk>(PHONE);
const PaneContext = createContext<Pane | null>(null);

/** Outside a `DeskProvider` everything is arranged as on a phone. */
export function useDesk(): Desk {
  return useContext(DeskContext);
}

/** The pane that the caller stands in; null on a page without panes, such as a dialog's. */
export function usePane(): Pane | null {
  return useContext(PaneContext);
}

export function DeskProvider(props: {
  at: string;
  /** The page needs the whole window: it is finished or left first. */
  isOff: boolean;
  children: JSX.Element;
}): JSX.Element {
  const [titleBar, setTitleBar] = createSignal<HTMLElement | undefined>();
  const isBroad = useMedia(DESK);
  const [loaded, setLoaded] = createSignal<DeskParts | undefined>();
  createEffect(() => {
    // Where they do not come, the page stays as on a phone, and the next change of width asks again.
    if (isBroad() && untrack(loaded) === undefined)
      import('./desk-parts.tsx').then((parts) => setLoaded(() => parts)).catch(() => undefined);
  });
  const parts = () => (isBroad() && !props.isOff ? loaded() : undefined);
  const desk: Desk = {
    isDesk: () => parts() !== undefined,
    parts,
    isWide: useMedia(WIDE),
    titleBar,
    setTitleBar,
    at: () => props.at,
  };
  return <DeskContext.Provider value={desk}>{props.children}</DeskContext.Provider>;
}

/** One page beside others; on a phone it leaves no trace. */
export function Pane(props: {
  /** `root`: its name is in the title bar. */
  place: 'root' | 'beside';
  /** There is something beside it. */
  isShared?: boolean;
  children: JSX.Element;
}): JSX.Element {
  const [isTable, setTable] = createSignal(false);
  const [language, setLanguage] = createSignal<string | null>(null);
  const pane: Pane = {
    isRoot: props.place === 'root',
    language,
    setLanguage,
    asTable: () => setTable(true),
  };
  return (
    <section
      classList={{
        pane: true,
        'pane-only': props.place === 'root' && props.isShared !== true,
        'pane-list': props.place === 'root' && props.isShared === true && !isTable(),
        'pane-table': props.place === 'root' && props.isShared === true && isTable(),
        'pane-thing': props.place === 'beside',
      }}
    >
      <PaneContext.Provider value={pane}>{props.children}</PaneContext.Provider>
    </section>
  );
}

/**
 * A list and what is chosen of it. On a phone the one or the other; on the desk both, and the list stays as it is while
 * what stands beside it changes.
 */
export function Panes(props: {
  list: JSX.Element;
  /** Nothing of the list is chosen. */
  isAlone: boolean;
  /** What stands beside the list until something is chosen. */
  empty: JSX.Element;
  children: JSX.Element;
}): JSX.Element {
  const desk = useDesk();
  return (
    <>
      <Show when={desk.isDesk() || props.isAlone}>
        <Pane place="root" isShared>
          {props.list}
        </Pane>
      </Show>
      <Show
        when={!props.isAlone}
        fallback={
          <Show when={desk.isDesk()}>
            <section class="pane pane-thing pane-empty">{props.empty}</section>
          </Show>
        }
      >
        <Pane place={desk.isDesk() ? 'beside' : 'root'}>{props.children}</Pane>
      </Show>
    </>
  );
}
