import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { type Action, may } from '#shared/access/rules.ts';
import { NotAllowed } from './not-allowed.tsx';

/** A page for those who may do something; all others are led back. */
export function Allowed(props: {
  /** What one's roles must allow, or whether this person may. */
  to: Action | boolean;
  back: string;
  /** Who may, if that can be said. */
  says?: string;
  /** Whether it is a page that is only read. */
  reads?: boolean;
  children: JSX.Element;
}): JSX.Element {
  const client = useClient();
  const isAllowed = () => (typeof props.to === 'string' ? may(client.actor(), props.to) : props.to);
  return (
    <Show
      when={isAllowed()}
      fallback={<NotAllowed back={props.back} says={props.says} reads={props.reads} />}
    >
      {props.children}
    </Show>
  );
}
