import { children, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { Portal } from 'solid-js/web';
import { type PageHeaderProps, useDesk } from './desk-context.ts';
import { Icon } from './icon.tsx';
import './desk.css';
import './desk-rail.css';

/** Bears the h1 and the acts of the page in the first pane. */
export function TitleBar(): JSX.Element {
  const desk = useDesk();
  let element: HTMLElement | undefined;
  onMount(() => desk.setTitleBar(element));
  onCleanup(() => desk.setTitleBar(undefined));
  return <header class="title-bar" ref={element} />;
}

/** The way back of a page that is no section: an arrow, since its name stands beside it. */
function BackArrow(props: { back: PageHeaderProps['back'] }): JSX.Element {
  return (
    <Show when={props.back}>
      {(back) => (
        <a class="button button-text button-bare head-back" href={back().href} aria-label={back().label}>
          <Icon name="arrow-left" />
        </a>
      )}
    </Show>
  );
}

/** Of the page in the first pane: its name and acts stand in the title bar. */
export function BarHead(props: PageHeaderProps): JSX.Element {
  const desk = useDesk();
  const below = children(() => props.children);
  return (
    <>
      <Show when={desk.titleBar()}>
        {(bar) => (
          <Portal mount={bar()}>
            <BackArrow back={props.back} />
            <Show when={props.kicker !== undefined}>
              <span class="head-kicker">{props.kicker}</span>
            </Show>
            <h1 class="title-bar-name" tabindex="-1">
              {props.title}
            </h1>
            <Show when={props.detail !== undefined}>
              <span class="head-detail">{props.detail}</span>
            </Show>
            <div class="head-aside">
              {props.aside}
              {props.progress}
            </div>
          </Portal>
        )}
      </Show>
      <Show when={below.toArray().length > 0}>
        <div class="pane-sub">{below()}</div>
      </Show>
    </>
  );
}

/** Of a page beside a list. */
export function PaneHead(props: PageHeaderProps): JSX.Element {
  return (
    <header class="pane-head">
      <div class="pane-head-line">
        <div class="pane-head-text">
          <Show when={props.kicker !== undefined}>
            <p class="page-header-kicker">{props.kicker}</p>
          </Show>
          <h2 class="pane-head-name" tabindex="-1">
            {props.title}
          </h2>
        </div>
        <div class="head-aside">
          {props.aside}
          {props.progress}
        </div>
        <Show when={props.back}>
          {(back) => (
            <a class="button button-text button-bare" href={back().href} aria-label={back().label}>
              <Icon name="x" />
            </a>
          )}
        </Show>
      </div>
      <Show when={props.detail !== undefined}>
        <p class="page-header-detail">{props.detail}</p>
      </Show>
      {props.children}
    </header>
  );
}
