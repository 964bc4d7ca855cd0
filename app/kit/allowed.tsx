import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { type Action, may } from '#shared/access/rules.ts';
import { NotAllowed } from './not-allowed.tsx';

/** A page for those who may do something; all others are led back. */
export function Allowed(props: { to: Action; back: string; children: JSX.Element }): JSX.Element {
  const client = useClient();
  return (
    <Show when={may(client.actor(), props.to)} fallback={<NotAllowed back={props.back} />}>
      {props.children}
    </Show>
  );
}
