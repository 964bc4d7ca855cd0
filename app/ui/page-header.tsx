import { type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { type PageHeaderProps, useDesk, usePane } from './desk-context.ts';
import { Icon } from './icon.tsx';

/**
 * Name of the page, its parent, and at most one action. The title takes the focus on navigation. On the desk the name
 * stands in the title bar, or at the head of the pane.
 */
export function PageHeader(props: PageHeaderProps): JSX.Element {
  const desk = useDesk();
  const pane = usePane();
  return (
    <Show when={pane !== null && desk.parts()} fallback={<PhoneHeader {...props} />}>
      {(parts) => <Dynamic component={pane?.isRoot ? parts().BarHead : parts().PaneHead} {...props} />}
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
