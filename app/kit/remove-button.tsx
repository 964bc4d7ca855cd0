import { createSignal, type JSX, Show } from 'solid-js';
import { Button } from '#app/ui/button.tsx';
import type { IconName } from '#app/ui/icon.tsx';
import { Confirm } from './confirm.tsx';
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
  const [isAsking, setIsAsking] = createSignal(false);
  return (
    <>
      <div class="block">
        <Button kind="text" icon={props.icon ?? 'trash-2'} onClick={() => setIsAsking(true)}>
          {props.label}
        </Button>
      </div>
      <Confirm
        act={props.act}
        open={isAsking()}
        onClose={() => setIsAsking(false)}
        title={props.title}
        confirm={props.label}
        onConfirm={() => {
          setIsAsking(false);
          props.onRemove();
        }}
      >
        <Asked {...props} />
      </Confirm>
    </>
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
