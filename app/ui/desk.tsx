import {
  createComputed,
  createEffect,
  createMemo,
  createSelector,
  createSignal,
  type JSX,
  on,
  onCleanup,
  Show,
  untrack,
} from 'solid-js';
import { Dynamic } from 'solid-js/web';
import {
  type Desk,
  DeskContext,
  type DeskParts,
  PaneContext,
  type Pane as PaneHandle,
  useDesk,
} from './desk-context.ts';
import { DESK, useMedia } from './media.ts';

/** Where a rail with words has room too. */
const WIDE = '(min-width: 80rem)';

export function DeskProvider(props: { at: string; search?: string; children: JSX.Element }): JSX.Element {
  const [titleBar, setTitleBar] = createSignal<HTMLElement | undefined>();
  const [statusLine, setStatusLine] = createSignal<HTMLElement | undefined>();
  const isBroad = useMedia(DESK);
  const [loaded, setLoaded] = createSignal<DeskParts | undefined>();
  /** They did not come: the page is arranged as on a phone, until the width changes again. */
  const [hasFailed, setFailed] = createSignal(false);
  createEffect(() => {
    if (!isBroad() || untrack(loaded) !== undefined) return;
    setFailed(false);
    import('./desk-parts.tsx').then(
      (parts) => setLoaded(() => parts),
      () => setFailed(true),
    );
  });
  const parts = () => (isBroad() ? loaded() : undefined);
  const [ahead, setAhead] = createSignal<string | null>(null);
  createComputed(
    on(
      () => props.at,
      () => setAhead(null),
      { defer: true },
    ),
  );
  const chosen = createMemo(() => ahead() ?? props.at);
  const desk: Desk = {
    isDesk: () => parts() !== undefined,
    parts,
    isWide: useMedia(WIDE),
    titleBar,
    setTitleBar,
    statusLine,
    setStatusLine,
    at: () => props.at,
    search: () => props.search ?? '',
    chosen,
    isChosen: createSelector(chosen, (href: string, at) => at === href || at.startsWith(`${href}/`)),
    choose: (path) => setAhead(path === props.at ? null : path),
  };
  // Nothing is shown twice, first as on a phone: what somebody begins to type in must not be replaced.
  const isReady = createMemo(
    (before: boolean) => before || !isBroad() || loaded() !== undefined || hasFailed(),
    false,
  );
  return (
    <DeskContext.Provider value={desk}>
      <Show when={isReady()}>{props.children}</Show>
    </DeskContext.Provider>
  );
}

/** One page beside others; on a phone it leaves no trace. */
export function Pane(props: {
  /** `root`: its name is in the title bar. */
  place: 'root' | 'beside';
  /** There is something beside it. */
  isShared?: boolean;
  /** Beside something: the page in it takes the room that is left. */
  isTable?: boolean;
  onTable?: () => void;
  ref?: (element: HTMLElement) => void;
  isClosed?: boolean;
  /** What it is, for who moves from pane to pane. */
  label: string;
  children: JSX.Element;
}): JSX.Element {
  const [language, setLanguage] = createSignal<string | null>(null);
  const pane: PaneHandle = {
    // A window that grows makes of a page alone one that stands beside its list.
    get isRoot() {
      return props.place === 'root';
    },
    language,
    setLanguage,
    asTable: () => props.onTable?.(),
  };
  const desk = useDesk();
  return (
    <section
      ref={(element) => props.ref?.(element)}
      aria-label={desk.isDesk() ? props.label : undefined}
      // It scrolls by itself, also where nothing in it can have the focus.
      tabindex={desk.isDesk() ? 0 : undefined}
      hidden={desk.isDesk() && props.isClosed === true}
      classList={{
        pane: true,
        'pane-only': props.place === 'root' && props.isShared !== true,
        'pane-list': props.place === 'root' && props.isShared === true && props.isTable !== true,
        'pane-table': props.place === 'root' && props.isShared === true && props.isTable === true,
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
  labels: { readonly list: string; readonly thing: string; readonly border: string };
  /** The list has something to choose; without it the page stands alone. */
  hasRows: boolean;
  /** Called with the pane of the list whenever its rows change, or which of them are folded. */
  look: (pane: HTMLElement) => void;
  /** The address of the list, with the names of its parts. */
  screen: string;
  /** The list is a table. */
  isTable: boolean;
  onTable: () => void;
  /** What is chosen is not shown beside the table. */
  isClosed: boolean;
  children: JSX.Element;
}): JSX.Element {
  const desk = useDesk();
  const [list, setList] = createSignal<HTMLElement | undefined>();
  const isShared = () => !props.isAlone || props.hasRows;
  createEffect(() => {
    const pane = list();
    if (pane === undefined || !desk.isDesk()) return;
    // The page that looks reads more than the rows: none of that is a reason to look again.
    const look = () => untrack(() => props.look(pane));
    look();
    const observer = new MutationObserver(look);
    observer.observe(pane, {
      subtree: true,
      childList: true,
      attributeFilter: ['href', 'open', 'hidden', 'inert'],
    });
    onCleanup(() => observer.disconnect());
  });
  return (
    <>
      <Show when={desk.isDesk() || props.isAlone}>
        <Pane
          place="root"
          ref={setList}
          isShared={isShared()}
          isTable={props.isTable}
          onTable={props.onTable}
          label={props.labels.list}
        >
          {props.list}
        </Pane>
      </Show>
      <Show when={isShared() && !(props.isClosed && props.isTable) && desk.parts()}>
        {(parts) => (
          <Dynamic
            component={parts().PaneBorder}
            screen={props.screen}
            label={props.labels.border}
            isTable={props.isTable}
          />
        )}
      </Show>
      <Show
        when={!props.isAlone}
        fallback={
          <Show when={desk.isDesk() && isShared()}>
            <section class="pane pane-thing pane-empty">{props.empty}</section>
          </Show>
        }
      >
        <Pane
          place={desk.isDesk() ? 'beside' : 'root'}
          isClosed={props.isClosed && props.isTable}
          label={props.labels.thing}
        >
          {props.children}
        </Pane>
      </Show>
    </>
  );
}
