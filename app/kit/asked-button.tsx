import { createSignal, type JSX } from 'solid-js';
import { Button } from '#app/ui/button.tsx';
import type { IconName } from '#app/ui/icon.tsx';
import { Confirm } from './confirm.tsx';
import type { ActName } from './feature-words.ts';

/** A button that does something only after a question. */
export function AskedButton(props: {
  /** The act to confirm; absent if it is not a mutation. */
  act?: ActName;
  id?: string;
  kind?: 'filled' | 'outlined' | 'text';
  icon?: IconName;
  wide?: boolean;
  label: string;
  /** Label of the button that answers, if another. */
  confirm?: string;
  /** The question. It names the thing. */
  title: string;
  /** Whether it may be asked: false if something else must be done first. */
  check?: () => boolean;
  onYes: () => unknown;
  /** What will happen. */
  children: JSX.Element;
}): JSX.Element {
  const [isAsking, setIsAsking] = createSignal(false);
  return (
    <>
      <Button
        id={props.id}
        kind={props.kind}
        icon={props.icon}
        wide={props.wide}
        onClick={() => setIsAsking(props.check?.() ?? true)}
      >
        {props.label}
      </Button>
      <Confirm
        open={isAsking()}
        onClose={() => setIsAsking(false)}
        title={props.title}
        confirm={props.confirm ?? props.label}
        onConfirm={() => {
          setIsAsking(false);
          void props.onYes();
        }}
      >
        {props.children}
      </Confirm>
    </>
  );
}
