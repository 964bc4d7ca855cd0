import { type JSX, Show } from 'solid-js';

/** The page's one filled button, always within reach of the thumb; above it the last confirmed state. */
export function FooterBar(props: { note?: JSX.Element; children: JSX.Element }): JSX.Element {
  return (
    <div class="footer-bar">
      <Show when={props.note !== undefined}>
        <div class="footer-bar-note">{props.note}</div>
      </Show>
      <div class="footer-bar-actions">{props.children}</div>
    </div>
  );
}
