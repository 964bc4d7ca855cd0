import { type JSX, Show } from 'solid-js';
import { Button } from '#app/ui/button.tsx';
import { describedBy, FieldFault } from '#app/ui/field.tsx';

/** A button that asks this device for one file: the browser's own speaks the browser's language. */
export function PickFile(props: {
  id: string;
  label: string;
  /** Media types and extensions; none: any file. */
  accept?: string;
  wide?: boolean;
  describedBy?: string | undefined;
  /** What is wrong with the file, if no field around it says so. */
  error?: string | undefined;
  onPick: (file: File) => void;
}): JSX.Element {
  let input: HTMLInputElement | undefined;
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={props.accept}
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file !== undefined) props.onPick(file);
          // The same file can be chosen again after a correction.
          event.currentTarget.value = '';
        }}
      />
      <Show when={props.error}>{(message) => <FieldFault id={props.id} message={message()} />}</Show>
      <Button
        id={props.id}
        icon="upload"
        wide={props.wide}
        aria-describedby={props.describedBy ?? describedBy(props)}
        onClick={() => input?.click()}
      >
        {props.label}
      </Button>
    </>
  );
}
