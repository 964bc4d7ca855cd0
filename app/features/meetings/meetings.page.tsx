import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { dayOf } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { deviceTimeZone } from '#app/kit/device-time.ts';
import { SearchLink } from '#app/kit/search-link.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { may } from '#shared/access/rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { sortMeetings } from '#shared/meetings/meetings.rules.ts';
import { type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import { MeetingRow } from './meeting-row.tsx';
import { MeetingsTable } from './meetings-table.tsx';
import './meetings.css';

/** All meetings, next first. */
export default function MeetingsPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const now = useNow();
  const desk = useDesk();
  const today = () => dayOf({ instant: now(), timeZone: deviceTimeZone() });
  const list = createMemo(() =>
    sortMeetings({ list: client.replica.all(meetings), today: today(), now: now() }),
  );
  return (
    <>
      <PageHeader title={t('meetings.title')} aside={<SearchLink label={t('search.title')} />} />
      <Show when={desk.isDesk() && list().length > 0} fallback={<MeetingList meetings={list()} />}>
        <MeetingsTable meetings={list()} />
      </Show>
      <Show when={may(client.actor(), 'meetings.edit')}>
        <FooterBar>
          <LinkButton kind="filled" icon="plus" wide href="/meetings/new">
            {t('meetings.editing.new_meeting')}
          </LinkButton>
        </FooterBar>
      </Show>
    </>
  );
}

function MeetingList(props: { meetings: readonly Doc<Meeting>[] }): JSX.Element {
  const { t } = useI18n();
  return (
    <List label={t('meetings.title')}>
      <For
        each={props.meetings}
        fallback={
          <ListRow
            note
            title={
              <>
                <strong>{t('meetings.none')}</strong> {t('meetings.none_text')}
              </>
            }
          />
        }
      >
        {(meeting) => <MeetingRow meeting={meeting} />}
      </For>
    </List>
  );
}
