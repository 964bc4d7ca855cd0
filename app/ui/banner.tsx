import { type JSX, Show } from 'solid-js';
import { Icon, type IconName } from './icon.tsx';

/** A bold fact and what still works. Being offline is neutral; red means that a person must act. */
export function Banner(props: {
  fact: JSX.Element;
  children?: JSX.Element;
  tone?: 'neutral' | 'change' | 'decide' | 'act';
  icon?: IconName | undefined;
  action?: JSX.Element;
}): JSX.Element {
  return (
    <div class={`banner banner-${props.tone ?? 'neutral'}`}>
      <Show when={props.icon}>
        {(name) => (
          <span class="banner-icon">
            <Icon name={name()} size={20} />
          </span>
        )}
      </Show>
      <p class="banner-text">
        <strong>{props.fact}</strong> {props.children}
      </p>
      <Show when={props.action !== undefined}>
        <div class="banner-action">{props.action}</div>
      </Show>
    </div>
  );
}
