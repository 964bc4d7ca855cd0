import type { JSX } from 'solid-js';

/** A text in parts, those that a search found marked. */
export function Marked(props: { parts: readonly { text: string; isHit: boolean }[] }): JSX.Element {
  // Not a For: every key cuts the text anew, so no part is ever the same as before.
  return <>{props.parts.map((part) => (part.isHit ? <mark class="hit">{part.text}</mark> : part.text))}</>;
}
