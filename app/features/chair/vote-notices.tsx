import { createEffect, type JSX } from 'solid-js';
import type { Chair } from './use-chair.ts';

/** What is known of the last act of a vote, beside the acts of the vote; it comes into sight with what went wrong. */
export function VoteNotices(props: { chair: Chair }): JSX.Element {
  let element: HTMLDivElement | undefined;
  createEffect(() => {
    if (props.chair.voted.problem() !== null) element?.scrollIntoView({ block: 'nearest' });
  });
  return (
    <div role="status" class="chair-vote-notices" ref={element}>
      {props.chair.voted.notice()}
    </div>
  );
}
