import { type JSX, Show } from 'solid-js';
import { Icon } from './icon.tsx';

/** Searches while typing. `label` is for screen readers; the placeholder only gives examples. */
export function SearchField(props: {
  id: string;
  label: string;
  placeholder?: string;
  value: string;
  onInput: (value: string) => void;
  clearLabel: string;
}): JSX.Element {
  let input: HTMLInputElement | undefined;
  const clear = () => {
    props.onInput('');
    input?.focus();
  };
  return (
    <search class="search">
      <label class="unseen" for={props.id}>
        {props.label}
      </label>
      <span class="search-icon">
        <Icon name="search" />
      </span>
      <input
        ref={input}
        id={props.id}
        class="input search-input"
        type="search"
        enterkeyhint="search"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        placeholder={props.placeholder}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      <Show when={props.value !== ''}>
        <button type="button" class="search-clear" aria-label={props.clearLabel} onClick={clear}>
          <Icon name="x" />
        </button>
      </Show>
    </search>
  );
}
