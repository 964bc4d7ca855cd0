import { children, createEffect, createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { Portal } from 'solid-js/web';
import { type PageHeaderProps, type PaneBorderProps, type TitleBarProps, useDesk } from './desk-context.ts';
import { Icon } from './icon.tsx';
import { useMedia } from './media.ts';
import { forgetWidth, keepWidth, LEAST_PANE, readWidth, USUAL_PANE } from './pane-width.ts';
import './desk.css';
import './desk-head.css';
import './desk-rail.css';

/** Where there is room for more than three panes need. */
const BROAD = '(min-width: 100rem)';

/** Bears the h1 and the acts of the page in the first pane. */
export function TitleBar(props: TitleBarProps): JSX.Element {
  const desk = useDesk();
  let element: HTMLDivElement | undefined;
  onMount(() => desk.setTitleBar(element));
  onCleanup(() => desk.setTitleBar(undefined));
  return (
    <header class="title-bar">
      <div class="title-bar-page" ref={element} />
      {props.search}
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

/** What comes into the focus of a pane is not below its head, however high that is. */
function clearOf(head: HTMLElement): void {
  let pane: HTMLElement | null = null;
  const watched = new ResizeObserver(() => {
    pane = head.closest<HTMLElement>('.pane');
    pane?.style.setProperty('--head', `${head.offsetHeight}px`);
  });
  watched.observe(head);
  onCleanup(() => {
    watched.disconnect();
    pane?.style.removeProperty('--head');
  });
}

/** Of a page beside a list. */
export function PaneHead(props: PageHeaderProps): JSX.Element {
  return (
    <header class="pane-head" ref={clearOf}>
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

/** Its width in rem is that of the list, or of what stands beside a table; the other pane takes the rest. */
export function PaneBorder(props: PaneBorderProps): JSX.Element {
  const desk = useDesk();
  const isBroad = useMedia(BROAD);
  let element: HTMLHRElement | undefined;
  const [own, setOwn] = createSignal(readWidth(props.screen, localStorage));
  const usual = () => {
    const { list, beside } = USUAL_PANE[isBroad() ? 'broad' : desk.isWide() ? 'wide' : 'narrow'];
    return props.isTable ? beside : list;
  };
  const width = () => own() ?? usual();
  const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const panes = () => element?.parentElement;
  const most = () => Math.floor((panes()?.clientWidth ?? 0) / rem()) - LEAST_PANE;

  createEffect(() => panes()?.style.setProperty('--pane', `${width()}rem`));
  onCleanup(() => panes()?.style.removeProperty('--pane'));

  /** Undefined: as wide as on a device where nobody moved it. */
  function choose(wanted: number | undefined) {
    const chosen = wanted === undefined ? undefined : Math.max(LEAST_PANE, Math.min(most(), wanted));
    setOwn(chosen);
    if (chosen === undefined) forgetWidth(props.screen, localStorage);
    else keepWidth({ screen: props.screen, width: chosen, storage: localStorage });
  }

  function onKeyDown(event: KeyboardEvent) {
    const isRight = event.key === 'ArrowRight';
    if (event.key === 'Enter') choose(undefined);
    else if (isRight || event.key === 'ArrowLeft') choose(width() + (isRight === props.isTable ? -1 : 1));
    else return;
    event.preventDefault();
  }

  function follow({ clientX }: PointerEvent) {
    const box = panes()?.getBoundingClientRect();
    if (box === undefined) return;
    const px = props.isTable ? box.right - clientX : clientX - box.left;
    choose(Math.round((px / rem()) * 4) / 4);
  }

  return (
    <hr
      class="pane-border"
      aria-orientation="vertical"
      aria-label={props.label}
      aria-valuenow={width()}
      aria-valuemin={LEAST_PANE}
      aria-valuemax={Math.max(width(), most())}
      tabindex="0"
      ref={element}
      onKeyDown={onKeyDown}
      onDblClick={() => choose(undefined)}
      onPointerDown={(event) => {
        if (event.button === 0) event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
      }}
    />
  );
}
