import { For, type JSX } from 'solid-js';

/** A reference or an address that may lack room: it breaks after a slash or an at sign, never in a number. */
export function Breakable(props: { text: string }): JSX.Element {
  return (
    <For each={props.text.split(/(?<=[/@])/)}>
      {(part) => (
        <>
          {part}
          <wbr />
        </>
      )}
    </For>
  );
}
