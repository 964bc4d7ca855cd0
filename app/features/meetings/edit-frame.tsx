import { useParams } from '@solidjs/router';
import { type Component, createComponent, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { type PlainKey, useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { useQuery } from '#app/kit/use-query.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { Action } from '#shared/access/rules.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import { type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import { CalledOff } from './called-off.tsx';
import { UnknownMeeting } from './meeting-header.tsx';

export interface Back {
  readonly href: string;
  readonly label: string;
}

/** A page of the meeting that an edit page leads back to: its address after `/meetings/<id>/`, and its name. */
export type BackTo = readonly [path: string, label: PlainKey];

/** The link back to a page of the meeting in the address. */
export function useBack(): (to: BackTo) => Back {
  const params = useParams<{ id: string }>();
  const { t } = useI18n();
  return ([path, label]) => ({ href: `/meetings/${params.id}/${path}`, label: t(label) });
}

/** Props of a form about a meeting, whose address names it. */
export interface MeetingProps {
  readonly meeting: Doc<Meeting>;
}

/** An edit page of the meeting in the address: only for people who may edit, only for a meeting that is here. */
export function EditOf(props: {
  /** What one's roles must allow, or whether this person may. */
  action: Action | boolean;
  /** The tab to which whoever may not is led back. */
  tab: 'agenda' | 'note' | 'people';
  form: Component<MeetingProps>;
}): JSX.Element {
  const client = useClient();
  const params = useParams<{ id: string }>();
  const meeting = () => client.replica.one(meetings, params.id);
  return (
    <Allowed to={props.action} back={`/meetings/${params.id}/${props.tab}`}>
      <Show when={meeting()?.id} keyed fallback={<UnknownMeeting />}>
        {(_id) => {
          // Made once: what stands in it would be gone with each change of the meeting.
          const form = createComponent(props.form, { meeting: meeting() as Doc<Meeting> });
          return (
            <>
              <CalledOff meeting={meeting()?.body} />
              {form}
            </>
          );
        }}
      </Show>
    </Allowed>
  );
}

/** Props of a form about one thing of a meeting. */
export interface ThingProps<B extends JsonObject> extends MeetingProps {
  /** What the edit was based on; null if it is to be added. */
  readonly begun: Doc<B> | null;
  readonly back: Back;
}

/** The same of one thing of a meeting, or of one that is to be added. */
export function EditThingOf<B extends JsonObject>(props: {
  action: Action;
  tab: 'agenda' | 'note' | 'people';
  collection: Collection<B>;
  /** The part of the address that names it; absent from that of a new one. */
  param: string;
  back: BackTo;
  /** Said where the thing is not on this phone. */
  unknown: PlainKey;
  form: Component<ThingProps<B>>;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const backTo = useBack();
  const back = () => backTo(props.back);
  const params = useParams<Record<string, string>>();
  const search = useQuery<{ after?: string }>();
  const id = () => params[props.param];
  return (
    <EditOf
      action={props.action}
      tab={props.tab}
      form={({ meeting }) => (
        <Show when={id() ?? `new/${search.after ?? ''}`} keyed>
          {(_id) => {
            const known = id();
            // It stays the base of the edit, even if it is removed meanwhile.
            const begun = known === undefined ? null : client.replica.one(props.collection, known);
            if (known !== undefined && begun === null)
              return <PageHeader back={back()} title={t(props.unknown)} />;
            return createComponent(props.form, { meeting, begun, back: back() });
          }}
        </Show>
      )}
    />
  );
}
