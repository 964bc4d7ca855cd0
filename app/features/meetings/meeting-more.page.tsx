import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { CalendarButton } from '#app/features/calendar/calendar-button.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { CalledOff } from './called-off.tsx';
import { UnknownMeeting } from './meeting-header.tsx';
import { hrefOfRow, MORE_GROUPS, moreRows } from './meeting-more-rows.ts';
import { MeetingTitle } from './meeting-title.tsx';

/** What else there is of a meeting, and for whom. */
export default function MeetingMorePage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string }>();
  const meeting = createMemo(() => client.replica.one(meetings, params.id));
  const groups = createMemo(() =>
    MORE_GROUPS.map((group) => ({
      group,
      rows: moreRows.filter((row) => row.group === group && row.isFor(client.actor())),
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
                        title={row.title(t)}
                        {...(row.detail === undefined ? {} : { detail: row.detail(t) })}
                        href={hrefOfRow({ row, meeting: params.id })}
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
