import { children, type JSX, Show } from 'solid-js';
import { Portal } from 'solid-js/web';
import { useDesk, usePane } from './desk.tsx';
import { Icon } from './icon.tsx';

interface PageHeaderProps {
  title: JSX.Element;
  back?: { readonly href: string; readonly label: string } | undefined;
  kicker?: JSX.Element;
  detail?: JSX.Element;
  /** Right of the title: one action, or the times of an item. */
  aside?: JSX.Element;
  /** Right of the back link: the progress. */
  progress?: JSX.Element;
  /** The way back leads to a section that the desk always shows. */
  children?: JSX.Element;
}

/**
 * Name of the page, its parent, and at most one action. The title takes the focus on navigation. On the desk the name
 * stands in the title bar, or at the head of the pane.
 */
export function PageHeader(props: PageHeaderProps): JSX.Element {
  const desk = useDesk();
  const pane = usePane();
  return (
    <Show when={desk.isDesk() && pane !== null} fallback={<PhoneHeader {...props} />}>
      <Show when={pane?.isRoot} fallback={<PaneHead {...props} />}>
        <BarHead {...props} />
      </Show>
    </Show>
  );
}

function PhoneHeader(props: PageHeaderProps): JSX.Element {
  return (
    <header class="page-header">
      <Show when={props.back}>
        {(back) => (
          <div class="page-header-back">
            <a href={back().href}>
              <Icon name="arrow-left" />
              <span>{back().label}</span>
            </a>
            <Show when={props.progress !== undefined}>
              <span class="page-header-progress">{props.progress}</span>
            </Show>
          </div>
        )}
      </Show>
      <div class="page-header-line">
        <div class="page-header-text">
          <Show when={props.kicker !== undefined}>
            <p class="page-header-kicker">{props.kicker}</p>
          </Show>
          <h1 class="title-1" tabindex="-1">
            {props.title}
          </h1>
        </div>
        <Show when={props.aside !== undefined}>
          <div class="page-header-aside">{props.aside}</div>
        </Show>
      </div>
      <Show when={props.detail !== undefined}>
        <p class="page-header-detail">{props.detail}</p>
      </Show>
      {props.children}
    </header>
  );
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

function BarHead(props: PageHeaderProps): JSX.Element {
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

function PaneHead(props: PageHeaderProps): JSX.Element {
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
