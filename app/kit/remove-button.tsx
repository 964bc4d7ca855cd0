import { type JSX, Show } from 'solid-js';
import type { IconName } from '#app/ui/icon.tsx';
import { AskedButton } from './asked-button.tsx';
import type { ActName } from './feature-words.ts';

/** Removes something, after a question that names it. */
export function RemoveButton(props: {
  act: ActName;
  label: string;
  icon?: IconName;
  title: string;
  /** Its name. */
  thing?: JSX.Element;
  /** What will happen. */
  text: string;
  onRemove: () => unknown;
}): JSX.Element {
  return (
    <div class="block">
      <AskedButton
        kind="text"
        icon={props.icon ?? 'trash-2'}
        label={props.label}
        title={props.title}
        onYes={props.onRemove}
      >
        <Asked {...props} />
      </AskedButton>
    </div>
  );
}

/** What the question is about, and what will happen. */
export function Asked(props: { thing?: JSX.Element; text: string }): JSX.Element {
  return (
    <>
      <Show when={props.thing}>
        {(thing) => (
          <p>
            <strong>{thing()}</strong>
          </p>
        )}
      </Show>
      <p>{props.text}</p>
    </>
  );
}
