import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { NotAllowed } from '#app/kit/not-allowed.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { type Action, may } from '#shared/access/rules.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import { type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import { UnknownMeeting } from './meeting-header.tsx';

/** An edit page of one meeting: only for people who may edit, only for a meeting that is here. */
export function EditOf(props: {
  meeting: string;
  action: Action;
  /** The tab to which whoever may not is led back. */
  tab: 'agenda' | 'note' | 'people';
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

/** Props of a form about one thing of a meeting. */
export interface ThingProps<B extends JsonObject> {
  readonly meeting: Doc<Meeting>;
  /** What the edit was based on; null if it is to be added. */
  readonly begun: Doc<B> | null;
  readonly back: { readonly href: string; readonly label: string };
}

/** The same of one thing of a meeting, or of one that is to be added: then `id` is absent. */
export function EditThingOf<B extends JsonObject>(props: {
  meeting: string;
  action: Action;
  tab: 'agenda' | 'note' | 'people';
  collection: Collection<B>;
  id: string | undefined;
  /** Where it leads back, and what is said, where the thing is not on this phone. */
  back: { readonly href: string; readonly label: string };
  unknown: string;
  children: (meeting: Doc<Meeting>, begun: Doc<B> | null) => JSX.Element;
}): JSX.Element {
  const client = useClient();
  const found = () => (props.id === undefined ? null : client.replica.one(props.collection, props.id));
  return (
    <EditOf meeting={props.meeting} action={props.action} tab={props.tab}>
      {(meeting) => (
        <Show when={props.id ?? 'new'} keyed>
          {(_id) => {
            // It stays the base of the edit, even if it is removed meanwhile.
            const begun = found();
            if (props.id !== undefined && begun === null)
              return <PageHeader back={props.back} title={props.unknown} />;
            return props.children(meeting, begun);
          }}
        </Show>
      )}
    </EditOf>
  );
}
