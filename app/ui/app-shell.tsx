import { Index, type JSX, onCleanup, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { useDesk } from './desk-context.ts';
import { Icon, type IconName } from './icon.tsx';
import { Mark } from './mark.tsx';

const MAIN_ID = 'main';

export type NavItem = {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  readonly current: boolean;
  /** How many things need action; zero shows nothing. */
  readonly count?: number | undefined;
  /** The count in words, for screen readers. */
  readonly countLabel?: string | undefined;
  /** Shown only on the rail of a laptop; a phone has room for five. */
  readonly railOnly?: boolean | undefined;
};

/**
 * Skip link, navigation and the page. The navigation is a bar at the bottom on a phone and a rail at the side from 840
 * px. `bare` omits it on pages that must be finished or left first.
 */
export function AppShell(props: {
  items: readonly NavItem[];
  navLabel: string;
  skipLabel: string;
  brand: string;
  railFoot?: JSX.Element;
  bare?: boolean;
  /** Address of the page on screen: the former one until the next is complete. */
  at?: string;
  /** Of the desk: below the page, what keys work and whether everything is saved. */
  status?: JSX.Element;
  /** Of the desk: the way to the search, at the end of the title bar. */
  search?: JSX.Element;
  /** Of the desk: the sections of the current thing, below its place in the rail, or as tabs below the title bar. */
  sections?: JSX.Element;
  tabs?: JSX.Element;
  /** Above the page, over its whole width. */
  banners?: JSX.Element;
  children: JSX.Element;
}): JSX.Element {
  const desk = useDesk();
  let main: HTMLElement | undefined;
  return (
    <div classList={{ shell: true, 'shell-bare': props.bare === true, 'shell-desk': desk.isDesk() }}>
      <a
        class="skip-link"
        href={`#${MAIN_ID}`}
        onClick={(event) => {
          event.preventDefault();
          main?.focus();
        }}
      >
        {props.skipLabel}
      </a>
      <nav class="nav" aria-label={props.navLabel}>
        <div class="nav-brand">
          <Mark />
          <span>{props.brand}</span>
        </div>
        <ul>
          {/* By place: a link that is made anew when a count changes would be gone from under a finger. */}
          <Index each={props.items}>
            {(item) => (
              <>
                <Item {...item()} />
                <Show when={item().current && desk.isDesk() && desk.isWide()}>
                  <li class="nav-sections">{props.sections}</li>
                </Show>
              </>
            )}
          </Index>
        </ul>
        <Show when={props.railFoot !== undefined}>
          <div class="nav-foot">{props.railFoot}</div>
        </Show>
      </nav>
      <main id={MAIN_ID} class="main" tabindex="-1" data-at={props.at} ref={main}>
        <Show when={desk.parts()}>
          {(parts) => <Dynamic component={parts().TitleBar} search={props.search} />}
        </Show>
        <Show when={desk.isDesk()}>
          <Show when={!desk.isWide()}>{props.tabs}</Show>
        </Show>
        {props.banners}
        <div class="panes">{props.children}</div>
        <Show when={desk.isDesk()}>
          <StatusLine>{props.status}</StatusLine>
        </Show>
      </main>
    </div>
  );
}

function StatusLine(props: { children: JSX.Element }): JSX.Element {
  const desk = useDesk();
  onCleanup(() => desk.setStatusLine(undefined));
  return (
    <footer class="status-line" ref={desk.setStatusLine}>
      {props.children}
    </footer>
  );
}

function Item(props: NavItem): JSX.Element {
  return (
    <li classList={{ 'nav-rail-only': props.railOnly === true }}>
      <a class="nav-item" href={props.href} aria-current={props.current ? 'page' : undefined}>
        <span class="nav-icon">
          <Icon name={props.icon} />
          <Show when={(props.count ?? 0) > 0}>
            <span class="nav-count" aria-hidden="true">
              {props.count}
            </span>
          </Show>
        </span>
        <span>{props.label}</span>
        <Show when={(props.count ?? 0) > 0 && props.countLabel !== undefined}>
          <span class="unseen">, {props.countLabel}</span>
        </Show>
      </a>
    </li>
  );
}
