import { type JSX, Show } from 'solid-js';
import { Icon, type IconName } from './icon.tsx';

/** A status in a word. Colour only repeats what the word says; `plain` is for what is finished. */
export function Tag(props: {
  tone?: 'plain' | 'neutral' | 'blue' | 'amber' | 'red';
  icon?: IconName | undefined;
  children: JSX.Element;
}): JSX.Element {
  return (
    <span class={`tag tag-${props.tone ?? 'neutral'}`}>
      <Show when={props.icon}>{(name) => <Icon name={name()} size={16} />}</Show>
      <span>{props.children}</span>
    </span>
  );
}
