import { type JSX, Show } from 'solid-js';
import { LocalText } from '#app/kit/local-text.tsx';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';

/** The title of a meeting, everywhere: struck through if it is cancelled. */
export function MeetingTitle(props: {
  meeting: Pick<Meeting, 'title' | 'state'> | undefined;
  silent?: boolean;
}): JSX.Element {
  const title = () => <LocalText text={props.meeting?.title} silent={props.silent === true} />;
  return (
    <Show when={props.meeting?.state === 'cancelled'} fallback={title()}>
      <del>{title()}</del>
    </Show>
  );
}
