import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { CalendarButton } from '#app/features/calendar/calendar-button.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useFeatures } from '#app/kit/use-features.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { CalledOff } from './called-off.tsx';
import { UnknownMeeting } from './meeting-header.tsx';
import { MeetingTitle } from './meeting-title.tsx';

const GROUPS = ['participant', 'delegation', 'presidency'] as const;

/** The other pages of a meeting, and who they are for. */
export default function MeetingMorePage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const features = useFeatures();
  const params = useParams<{ id: string }>();
  const meeting = createMemo(() => client.replica.one(meetings, params.id));
  const groups = createMemo(() =>
    GROUPS.map((group) => ({
      group,
      rows: features.menu(group, { actor: client.actor(), replica: client.replica, meeting: params.id }),
    })).filter(({ rows }) => rows.length > 0),
  );
  return (
    <Show when={meeting()} fallback={<UnknownMeeting />}>
      {(known) => (
        <>
          <PageHeader
            back={{ href: `/meetings/${params.id}/agenda`, label: t('meetings.agenda') }}
            title={t('meetings.more.title')}
            detail={<MeetingTitle meeting={known().body} silent />}
          />
          <CalledOff meeting={known().body} />
          <For each={groups()}>
            {({ group, rows }) => (
              <>
                <SectionHeader kind="band" title={t(`meetings.more.group.${group}`)} />
                <List label={t(`meetings.more.group.${group}`)}>
                  <For each={rows}>
                    {(row) => (
                      <ListRow
                        lead={<Icon name={row.icon} />}
                        title={t(row.title)}
                        {...(row.detail === undefined ? {} : { detail: t(row.detail) })}
                        href={`/meetings/${params.id}/${row.path}`}
                        chevron
                      />
                    )}
                  </For>
                </List>
              </>
            )}
          </For>
          <SectionHeader kind="band" title={t('calendar.title')} />
          <div class="block">
            <CalendarButton scope="meeting" meeting={params.id} wide />
            <CalendarButton scope="mine" meeting={params.id} wide />
          </div>
        </>
      )}
    </Show>
  );
}
