import { For, type JSX, Show, splitProps } from 'solid-js';
import { describedBy, Field, type FieldProps } from '#app/ui/field.tsx';
import { Icon } from '#app/ui/icon.tsx';
import './select-field.css';

/** One of several in the system's own list, for a question among others where a list of options would be long. */
export function SelectField(
  props: FieldProps & {
    options: readonly { readonly value: string; readonly label: string }[];
    value: string;
    /**
     * The option shown while nothing is chosen; choosing it again clears the answer. Without it, one option is always
     * chosen.
     */
    blank?: string;
    onChange: (value: string) => void;
  },
): JSX.Element {
  const [own, field] = splitProps(props, ['options', 'value', 'blank', 'onChange']);
  return (
    <Field {...field}>
      <div class="input-line">
        <div class="form-select-box">
          <select
            id={field.id}
            class="input form-select"
            onChange={(event) => own.onChange(event.currentTarget.value)}
            aria-describedby={describedBy(field)}
            aria-invalid={field.error === undefined ? undefined : 'true'}
          >
            <Show when={own.blank}>
              {(blank) => (
                <option value="" selected={own.value === ''}>
                  {blank()}
                </option>
              )}
            </Show>
            <For each={own.options}>
              {(option) => (
                <option value={option.value} selected={option.value === own.value}>
                  {option.label}
                </option>
              )}
            </For>
          </select>
          <Icon name="chevron-down" />
        </div>
      </div>
    </Field>
  );
}
