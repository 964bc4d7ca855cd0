import type { JSX } from 'solid-js';

/** A page with the ground and margins of the app. */
export function Sheet(props: { children: JSX.Element }): JSX.Element {
  return <main class="sheet">{props.children}</main>;
}
