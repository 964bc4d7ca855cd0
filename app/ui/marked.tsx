import type { JSX } from 'solid-js';

/** A text with the matches of a search marked. */
export function Marked(props: { parts: readonly { text: string; isHit: boolean }[] }): JSX.Element {
  // Not a For: every key splits the text again, so that no part is ever the same as before.
  return <>{props.parts.map((part) => (part.isHit ? <mark class="hit">{part.text}</mark> : part.text))}</>;
}
