import { For, type JSX } from 'solid-js';

/** An old value struck, the new one marked. `beforeLabel` and `afterLabel` are heard, not seen. */
export function Change(props: {
  before: string;
  after: string;
  beforeLabel: string;
  afterLabel: string;
  stacked?: boolean;
}): JSX.Element {
  return (
    <span classList={{ change: true, 'change-stacked': props.stacked === true }}>
      <del>
        <span class="unseen">{props.beforeLabel} </span>
        {props.before}
      </del>{' '}
      <ins>
        <span class="unseen">{props.afterLabel} </span>
        {props.after}
      </ins>
    </span>
  );
}

/** A text with the parts that a search found, given as [start, end) positions in order. */
export function Highlight(props: {
  text: string;
  ranges: readonly (readonly [number, number])[];
}): JSX.Element {
  const pieces = () => {
    const out: { text: string; hit: boolean }[] = [];
    let position = 0;
    for (const [start, end] of props.ranges) {
      if (start > position) out.push({ text: props.text.slice(position, start), hit: false });
      out.push({ text: props.text.slice(start, end), hit: true });
      position = end;
    }
    if (position < props.text.length) out.push({ text: props.text.slice(position), hit: false });
    return out;
  };
  return (
    <For each={pieces()}>{(piece) => (piece.hit ? <mark class="hit">{piece.text}</mark> : piece.text)}</For>
  );
}
