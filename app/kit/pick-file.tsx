import { type JSX, Show } from 'solid-js';
import { Button } from '#app/ui/button.tsx';
import { describedBy, FieldFault } from '#app/ui/field.tsx';
import type { IconName } from '#app/ui/icon.tsx';

/** A button that asks this device for a file, or for several: the browser's own speaks the browser's language. */
export function PickFile(props: {
  id: string;
  label: string;
  /** Media types and extensions; none: any file. */
  accept?: string;
  /** On a phone: by its own camera or recorder at once, rather than among what is stored. */
  capture?: 'user' | 'environment';
  icon?: IconName;
  wide?: boolean;
  describedBy?: string | undefined;
  /** What is wrong with the file, if no field around it says so. */
  error?: string | undefined;
  /** Several at once; `onPick` is then called once with the first, and all of them. */
  multiple?: boolean;
  onPick: (file: File, all: readonly File[]) => void;
}): JSX.Element {
  let input: HTMLInputElement | undefined;
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={props.accept}
        capture={props.capture}
        multiple={props.multiple}
        hidden
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          if (files[0] !== undefined) props.onPick(files[0], files);
          // The same file can be chosen again after a correction.
          event.currentTarget.value = '';
        }}
      />
      <Show when={props.error}>{(message) => <FieldFault id={props.id} message={message()} />}</Show>
      <Button
        id={props.id}
        icon={props.icon ?? 'upload'}
        wide={props.wide}
        aria-describedby={props.describedBy ?? describedBy(props)}
        onClick={() => input?.click()}
      >
        {props.label}
      </Button>
    </>
  );
}
