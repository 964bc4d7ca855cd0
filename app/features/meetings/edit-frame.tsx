import { createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
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

/** Asks once more before something is taken out. */
export function RemoveButton(props: {
  label: string;
  title: string;
  text: string;
  /** What the confirming button says, where "confirm" says too little. */
  confirm?: string;
  onRemove: () => void;
}): JSX.Element {
  const { t } = useI18n();
  const [isAsking, setIsAsking] = createSignal(false);
  return (
    <>
      <div class="block">
        <Button kind="text" icon="trash-2" onClick={() => setIsAsking(true)}>
          {props.label}
        </Button>
      </div>
      <Dialog
        open={isAsking()}
        onClose={() => setIsAsking(false)}
        title={props.title}
        actions={
          <>
            <Button
              kind="filled"
              onClick={() => {
                setIsAsking(false);
                props.onRemove();
              }}
            >
              {props.confirm ?? t('meetings.editing.confirm')}
            </Button>
            <Button onClick={() => setIsAsking(false)}>{t('meetings.cancel')}</Button>
          </>
        }
      >
        <p>{props.text}</p>
      </Dialog>
    </>
  );
}
