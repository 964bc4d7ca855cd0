import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { NotAllowed } from '#app/kit/not-allowed.tsx';
import { type Action, may } from '#shared/access/rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import { UnknownMeeting } from './meeting-header.tsx';

/** An editing page of one meeting: only for those who may, only of a meeting that is here. */
export function EditOf(props: {
  meeting: string;
  action: Action;
  /** The tab to which whoever may not is led back. */
  tab: 'agenda' | 'note';
  children: (meeting: Doc<Meeting>) => JSX.Element;
}): JSX.Element {
  const client = useClient();
  const meeting = () => client.replica.one(meetings, props.meeting);
  return (
    <Show
      when={may(client.actor(), props.action)}
      fallback={<NotAllowed back={`/meetings/${props.meeting}/${props.tab}`} />}
    >
      <Show when={meeting()?.id} keyed fallback={<UnknownMeeting />}>
        {(_id) => props.children(meeting() as Doc<Meeting>)}
      </Show>
    </Show>
  );
}
