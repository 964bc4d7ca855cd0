import { type JSX, Show } from 'solid-js';
import { LocalText } from '#app/kit/local-text.tsx';
import type { Text } from '#shared/kernel/text.ts';

/** `shownName` on a page: an office may be there in one language only, which is said unless `silent`. */
export function ShownName(props: {
  of: { readonly name: string | null; readonly office: Text };
  silent?: boolean;
}): JSX.Element {
  return (
    <Show when={props.of.name} fallback={<LocalText text={props.of.office} silent={props.silent === true} />}>
      {props.of.name}
    </Show>
  );
}
