import { type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';

/**
 * Heading of a section: `title` on the sheet, `band` as a strip of paper between lists, `divide` as the one strong line
 * between two lists.
 */
export function SectionHeader(props: {
  title: JSX.Element;
  kind?: 'title' | 'band' | 'divide';
  level?: 2 | 3;
  aside?: JSX.Element;
  id?: string | undefined;
}): JSX.Element {
  return (
    <div class={`section-header section-header-${props.kind ?? 'title'}`}>
      <Dynamic component={`h${props.level ?? 2}`} class="section-header-title" id={props.id}>
        {props.title}
      </Dynamic>
      <Show when={props.aside !== undefined}>
        <div class="section-header-aside">{props.aside}</div>
      </Show>
    </div>
  );
}
