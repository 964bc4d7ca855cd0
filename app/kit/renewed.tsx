import { createSignal, type JSX, Show } from 'solid-js';

/** A part of a page that begins anew each time it is done. */
export function Renewed(props: {
  onDone?: () => void;
  children: (done: () => void) => JSX.Element;
}): JSX.Element {
  const [round, setRound] = createSignal(1);
  function done() {
    props.onDone?.();
    setRound(round() + 1);
  }
  return (
    <Show when={round()} keyed>
      {(_round) => props.children(done)}
    </Show>
  );
}
