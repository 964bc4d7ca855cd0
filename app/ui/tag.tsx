import { type JSX, Show } from 'solid-js';
import { Icon, type IconName } from './icon.tsx';

/** A status in one word. Colour only repeats the word; `plain` is for finished things. */
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
