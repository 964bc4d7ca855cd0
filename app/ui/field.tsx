import { type JSX, Show } from 'solid-js';
import { Icon } from './icon.tsx';

export type FieldProps = {
  /** Id of the control; an error summary links to it. */
  id: string;
  label: JSX.Element;
  hint?: JSX.Element;
  /** What is wrong and what to do, in the words of the error summary. */
  error?: string | undefined;
  /** The word for optional fields; required ones are not marked. */
  optional?: string | false | undefined;
  /** Below the message: what can be done about it. */
  notice?: JSX.Element;
  /** The one question of its page: its label is the page's heading. */
  question?: boolean | undefined;
};

function hintId(id: string): string {
  return `${id}-hint`;
}

function errorId(id: string): string {
  return `${id}-error`;
}

/** Ids of hint and error, for `aria-describedby`. */
export function describedBy(props: Pick<FieldProps, 'id' | 'hint' | 'error'>): string | undefined {
  const ids = [];
  if (props.hint !== undefined) ids.push(hintId(props.id));
  if (props.error !== undefined) ids.push(errorId(props.id));
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** What is wrong with the field of this id. */
export function FieldFault(props: { id: string; message: string }): JSX.Element {
  return (
    <p class="field-error" id={errorId(props.id)}>
      <Icon name="circle-alert" size={16} />
      <span>{props.message}</span>
    </p>
  );
}

function LabelText(props: FieldProps): JSX.Element {
  return (
    <>
      {props.label}
      <Show when={props.optional}>{(word) => <span class="field-optional"> ({word()})</span>}</Show>
    </>
  );
}

function Notes(props: FieldProps): JSX.Element {
  return (
    <>
      <Show when={props.hint !== undefined}>
        <p class="field-hint" id={hintId(props.id)}>
          {props.hint}
        </p>
      </Show>
      <Show when={props.error}>{(message) => <FieldFault id={props.id} message={message()} />}</Show>
      {props.notice}
    </>
  );
}

/** Label, hint and error around one control. */
export function Field(props: FieldProps & { children: JSX.Element }): JSX.Element {
  return (
    <div classList={{ field: true, 'field-wrong': props.error !== undefined }}>
      <Show
        when={props.question}
        fallback={
          <label class="field-label" for={props.id}>
            <LabelText {...props} />
          </label>
        }
      >
        <h1 class="field-question">
          <label for={props.id}>
            <LabelText {...props} />
          </label>
        </h1>
      </Show>
      <Notes {...props} />
      {props.children}
    </div>
  );
}

/** Legend, hint and error around several controls; the first control has the field's id. */
export function FieldGroup(props: FieldProps & { children: JSX.Element }): JSX.Element {
  return (
    <fieldset
      classList={{ field: true, 'field-wrong': props.error !== undefined }}
      aria-describedby={describedBy(props)}
    >
      <Show
        when={props.question}
        fallback={
          <legend class="field-label">
            <LabelText {...props} />
          </legend>
        }
      >
        <legend>
          <h1 class="field-question">
            <LabelText {...props} />
          </h1>
        </legend>
      </Show>
      <Notes {...props} />
      {props.children}
    </fieldset>
  );
}
