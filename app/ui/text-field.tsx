import { type JSX, mergeProps, splitProps } from 'solid-js';
import { describedBy, Field, type FieldProps } from './field.tsx';

type Attributes = Pick<
  JSX.InputHTMLAttributes<HTMLInputElement>,
  | 'autocapitalize'
  | 'autocomplete'
  | 'enterkeyhint'
  | 'inputmode'
  | 'max'
  | 'maxlength'
  | 'min'
  | 'name'
  | 'spellcheck'
>;

export type TextFieldProps = FieldProps &
  Attributes & {
    value: string;
    onInput: (value: string) => void;
    onBlur?: () => void;
    type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'date' | 'time' | 'datetime-local';
    /** Expected length: it sets the width of the field. */
    width?: 'full' | 'short' | 'code';
    /** Unit after the field; screen readers get it as part of the hint. */
    suffix?: string;
  };

const fieldKeys = ['id', 'label', 'hint', 'error', 'optional', 'notice', 'question'] as const;
const ownKeys = ['value', 'onInput', 'onBlur', 'type', 'width', 'suffix'] as const;

/** One line of text. Nothing is validated while typing. */
export function TextField(props: TextFieldProps): JSX.Element {
  // Otherwise the browser stores what is typed, unencrypted, to suggest it again.
  const merged = mergeProps({ autocomplete: 'off' } as const, props);
  const [field, own, attributes] = splitProps(merged, fieldKeys, ownKeys);
  return (
    <Field {...field}>
      <div class="input-line">
        <input
          {...attributes}
          id={field.id}
          classList={{ input: true, [`input-${own.width ?? 'full'}`]: true }}
          type={own.type ?? 'text'}
          value={own.value}
          onInput={(event) => own.onInput(event.currentTarget.value)}
          onBlur={() => own.onBlur?.()}
          aria-describedby={describedBy(field)}
          aria-invalid={field.error === undefined ? undefined : 'true'}
        />
        {own.suffix}
      </div>
    </Field>
  );
}

/** A day, `YYYY-MM-DD`, chosen by the system's own calendar. */
export function DateField(props: Omit<TextFieldProps, 'type' | 'inputmode' | 'width'>): JSX.Element {
  const merged = mergeProps({ type: 'date', width: 'short' } as const, props);
  return <TextField {...merged} />;
}

/** A number as typed; the caller parses it, so that a typing error stays and can be corrected. */
export function NumberField(
  props: Omit<TextFieldProps, 'type' | 'inputmode'> & { decimal?: boolean },
): JSX.Element {
  const [own, rest] = splitProps(props, ['decimal']);
  const mode = () => (own.decimal === true ? 'decimal' : 'numeric');
  const merged = mergeProps({ width: 'short' } as const, rest);
  return <TextField {...merged} type="text" inputmode={mode()} />;
}
