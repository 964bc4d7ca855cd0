import { createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { Confirm } from '#app/features/support/confirm.tsx';
import type { ConfirmedAct } from '#app/features/support/consequences.ts';
import { Button } from '#app/ui/button.tsx';
import { type Action, may } from '#shared/access/rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import { UnknownMeeting } from './meeting-header.tsx';
import { NotAllowed } from './not-allowed.tsx';

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
