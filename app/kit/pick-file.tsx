import type { JSX } from 'solid-js';
import { Button } from '#app/ui/button.tsx';

/** A button that asks this device for one file. */
export function PickFile(props: {
  id: string;
  label: string;
  /** Media types and extensions; none: any file. */
  accept?: string;
  wide?: boolean;
  describedBy?: string | undefined;
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
      <Button
        id={props.id}
        icon="upload"
        wide={props.wide}
        aria-describedby={props.describedBy}
        onClick={() => input?.click()}
      >
        {props.label}
      </Button>
    </>
  );
}
