import type { JSX } from 'solid-js';

/** One thing that is so or is not, with what follows from it. */
export function Tick(props: {
  id: string;
  label: string;
  hint: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}): JSX.Element {
  return (
    <div class="pad">
      <label class="choice" for={props.id}>
        <input
          type="checkbox"
          class="checkbox"
          id={props.id}
          checked={props.checked}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
        />
        <span class="choice-text">
          <span class="choice-label">{props.label}</span>
          <span class="choice-hint">{props.hint}</span>
        </span>
      </label>
    </div>
  );
}
