import { type JSX, Show } from 'solid-js';
import { Portal } from 'solid-js/web';
import { useDesk } from './desk-context.ts';
import './status-note.css';

/** What a page says in the status line of the desk; on a phone, which has none, and on paper it stands on the page. */
export function StatusNote(props: { children: JSX.Element }): JSX.Element {
  const desk = useDesk();
  return (
    <>
      <p class="block quiet tabular" classList={{ 'print-only': desk.statusLine() !== undefined }}>
        {props.children}
      </p>
      <Show when={desk.statusLine()}>
        {(line) => (
          <Portal mount={line()}>
            <span class="status-note">{props.children}</span>
          </Portal>
        )}
      </Show>
    </>
  );
}
