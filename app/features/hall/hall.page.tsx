import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { UnknownMeeting } from '#app/features/meetings/meeting-header.tsx';
import { MeetingTitle } from '#app/features/meetings/meeting-title.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { HallDisplays } from './hall-displays.tsx';

/** The screens in the hall of one meeting: to put up and to end. */
export default function HallPage(): JSX.Element {
  const params = useParams<{ id: string }>();
  const client = useClient();
  const { t } = useI18n();
  const meeting = () => client.replica.one(meetings, params.id);
  const back = () => `/meetings/${params.id}`;
  return (
    <Show when={meeting()} fallback={<UnknownMeeting />}>
      {(known) => (
        <Allowed to="floor.lead" back={back()} says={t('hall.who')}>
          <div class="page">
            <PageHeader
              back={{ href: back(), label: t('hall.back') }}
              title={t('hall.title')}
              detail={<MeetingTitle meeting={known().body} />}
            />
            <HallDisplays meeting={known().id} />
          </div>
        </Allowed>
      )}
    </Show>
  );
}
