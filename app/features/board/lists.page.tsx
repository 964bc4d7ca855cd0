import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { UnknownMeeting } from '#app/features/meetings/meeting-header.tsx';
import { MeetingTitle } from '#app/features/meetings/meeting-title.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { LISTS, type ListName } from './list-tables.ts';

const icons = {
  owed: 'circle-alert',
  security: 'shield',
  seating: 'users',
  catering: 'clock',
} as const satisfies Record<ListName, string>;

/** The lists that organisers pass on to others. */
export default function ListsPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string }>();
  const meeting = createMemo(() => client.replica.one(meetings, params.id));
  return (
    <Allowed to="logistics.edit" back={`/meetings/${params.id}/agenda`}>
      <Show when={meeting()} fallback={<UnknownMeeting />}>
        {(known) => (
          <>
            <PageHeader
              back={{ href: `/meetings/${params.id}/more`, label: t('meetings.more.title') }}
              title={t('board.lists.title')}
              kicker={<MeetingTitle meeting={known().body} silent />}
            />
            <List label={t('board.lists.title')}>
              <For each={LISTS}>
                {(name) => (
                  <ListRow
                    lead={<Icon name={icons[name]} />}
                    title={t(`board.lists.${name}`)}
                    detail={t(`board.lists.${name}_text`)}
                    href={`/meetings/${params.id}/lists/${name}`}
                    chevron
                  />
                )}
              </For>
              <ListRow
                lead={<Icon name="id-card" />}
                title={t('board.lists.badges')}
                href={`/meetings/${params.id}/print/badges`}
                chevron
              />
            </List>
          </>
        )}
      </Show>
    </Allowed>
  );
}
