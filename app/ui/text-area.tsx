import { createEffect, type JSX, onMount } from 'solid-js';
import { describedBy, Field, type FieldProps } from './field.tsx';

const growsByItself = () => CSS.supports('field-sizing', 'content');

/** Several lines; it grows with the text, by CSS if the browser can, else by script. */
export function TextArea(
  props: FieldProps & {
    value: string;
    onInput: (value: string) => void;
    onBlur?: () => void;
    rows?: number;
    maxlength?: number | undefined;
  },
): JSX.Element {
  let element: HTMLTextAreaElement | undefined;
  const grow = () => {
    if (element === undefined || growsByItself()) return;
    element.style.setProperty('block-size', 'auto');
    element.style.setProperty('block-size', `${element.scrollHeight + 3}px`);
  };
  onMount(grow);
  createEffect(() => {
    if (element !== undefined && element.value !== props.value) element.value = props.value;
    grow();
  });
  return (
    <Field {...props}>
      <textarea
        ref={element}
        id={props.id}
        class="input input-area"
        rows={props.rows ?? 4}
        maxlength={props.maxlength}
        // Otherwise the browser stores what is typed, unencrypted, to restore its last session.
        autocomplete="off"
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        onBlur={() => props.onBlur?.()}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error === undefined ? undefined : 'true'}
      />
    </Field>
  );
}
