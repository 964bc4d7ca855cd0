import { createUniqueId, For, type JSX } from 'solid-js';

/** A few short choices side by side, one of them selected: radio buttons for keyboard and screen readers. */
export function Strip<Value extends string>(props: {
  label: string;
  options: readonly { readonly value: Value; readonly label: string }[];
  value: Value;
  onChange: (value: Value) => void;
}): JSX.Element {
  const name = createUniqueId();
  return (
    <fieldset class="strip">
      <legend class="unseen">{props.label}</legend>
      <For each={props.options}>
        {(option) => (
          <label class="strip-choice">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={props.value === option.value}
              onChange={() => props.onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        )}
      </For>
    </fieldset>
  );
}
