import { type JSX, Show } from 'solid-js';
import { useKeyMap } from '#app/kit/keys/keys.tsx';
import { useDesk } from '#app/ui/desk-context.ts';

/** The key that does the same as a button, for who sees it; nothing where no such key acts. */
export function Key(props: { name: string }): JSX.Element {
  const desk = useDesk();
  const keys = useKeyMap();
  return (
    <Show when={desk.isDesk() && keys?.areLettersOn() === true}>
      <span aria-hidden="true">
        <kbd>{props.name}</kbd>
      </span>
    </Show>
  );
}
