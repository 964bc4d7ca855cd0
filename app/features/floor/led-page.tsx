import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { UnknownMeeting } from '#app/features/meetings/meeting-header.tsx';
import { type PlainKey, useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { may } from '#shared/access/rules.ts';
import { type FloorView, useFloor } from './use-floor.ts';

export interface LedProps {
  readonly floor: FloorView;
  readonly meeting: string;
  readonly back: { readonly href: string; readonly label: string };
}

/** A page of whoever leads, while the meeting sits; else it says why there is nothing to do. */
export function LedPage(props: {
  what: PlainKey;
  /** Of what part of the session it is, where its name does not say so. */
  part?: PlainKey;
  children: (led: LedProps) => JSX.Element;
}): JSX.Element {
  const params = useParams<{ id: string }>();
  return (
    <Show when={params.id} keyed>
      {(id) => <Led meeting={id} {...props} />}
    </Show>
  );
}

function Led(props: {
  meeting: string;
  what: PlainKey;
  part?: PlainKey;
  children: (led: LedProps) => JSX.Element;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const floor = useFloor(() => props.meeting);
  const href = `/meetings/${props.meeting}/now`;
  return (
    <Show when={floor.meeting()} fallback={<UnknownMeeting />}>
      <Allowed to={may(client.actor(), 'floor.lead')} back={href} says={t('floor.chair.who')}>
        <Show
          when={floor.isSitting()}
          fallback={
            <PageHeader
              back={{ href, label: t('floor.title') }}
              kicker={props.part && t(props.part)}
              title={t(props.what)}
              detail={t('floor.not_in_session')}
            />
          }
        >
          {props.children({ floor, meeting: props.meeting, back: { href, label: t('floor.title') } })}
        </Show>
      </Allowed>
    </Show>
  );
}
