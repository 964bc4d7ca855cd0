import { type JSX, Show } from 'solid-js';
import { LinkButton } from '#app/ui/button.tsx';
import { useDesk } from '#app/ui/desk-context.ts';

/** In the head of a page on a phone; the desk has its own in the title bar. */
export function SearchLink(props: { label: string }): JSX.Element {
  const desk = useDesk();
  return (
    <Show when={!desk.isDesk()}>
      <LinkButton kind="text" icon="search" label={props.label} href="/search" />
    </Show>
  );
}
