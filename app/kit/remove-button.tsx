import { createSignal, type JSX } from 'solid-js';
import { Button } from '#app/ui/button.tsx';
import { Confirm } from './confirm.tsx';
import type { ConfirmedAct } from './consequences.ts';

/** Takes something out, after a question that names it. */
export function RemoveButton(props: {
  act: ConfirmedAct;
  label: string;
  title: string;
  /** What it is called. */
  thing: JSX.Element;
  /** What will happen. */
  text: string;
  onRemove: () => unknown;
}): JSX.Element {
  const [isAsking, setIsAsking] = createSignal(false);
  return (
    <>
      <div class="block">
        <Button kind="text" icon="trash-2" onClick={() => setIsAsking(true)}>
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
        <p>
          <strong>{props.thing}</strong>
        </p>
        <p>{props.text}</p>
      </Confirm>
    </>
  );
}
