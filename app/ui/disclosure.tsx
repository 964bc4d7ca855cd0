import { type JSX, Show } from 'solid-js';
import { Icon } from './icon.tsx';

/** A row that expands. The browser's own element, so that find-in-page and the keyboard support it. */
export function Disclosure(props: {
  title: JSX.Element;
  lead?: JSX.Element;
  count?: JSX.Element;
  open?: boolean;
  onToggle?: (open: boolean) => void;
  children: JSX.Element;
}): JSX.Element {
  return (
    <details
      classList={{ disclosure: true, 'disclosure-lead': props.lead !== undefined }}
      open={props.open === true}
      onToggle={(event) => props.onToggle?.(event.currentTarget.open)}
    >
      <summary>
        <Show when={props.lead !== undefined}>
          <span class="disclosure-number">{props.lead}</span>
        </Show>
        <span class="disclosure-title">{props.title}</span>
        <Show when={props.count !== undefined}>
          <span class="disclosure-count">{props.count}</span>
        </Show>
        <span class="disclosure-chevron">
          <Icon name="chevron-down" />
        </span>
      </summary>
      <div class="disclosure-body">{props.children}</div>
    </details>
  );
}
