import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { UnknownMeeting } from '#app/features/meetings/meeting-header.tsx';
import { MeetingTitle } from '#app/features/meetings/meeting-title.tsx';
import { datesText } from '#app/features/meetings/meeting-words.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { ListPage } from '#app/kit/list-page.tsx';
import type { ListTable } from '#app/kit/list-table.ts';
import { NotAllowed } from '#app/kit/not-allowed.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { may } from '#shared/access/rules.ts';
import { cateringOf, owedLines, seatingOf, securityList } from '#shared/board/lists.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { noteItems, venues } from '#shared/logistics/venues.schemas.ts';
import { type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import { delegations, participants } from '#shared/participants/participants.schemas.ts';
import { travelNeeds } from '#shared/participants/personal.schemas.ts';
import {
  cateringTable,
  LISTS,
  type ListName,
  owedTable,
  seatingTable,
  securityTable,
} from './list-tables.ts';
import { useBoard } from './use-board.ts';

/** One list: on the screen, on paper, as a file. */
export default function MeetingListPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string; list: string }>();
  const meeting = createMemo(() => client.replica.one(meetings, params.id));
  const name = () => LISTS.find((list) => list === params.list) ?? null;
  const back = () => ({ href: `/meetings/${params.id}/lists`, label: t('board.lists.title') });
  return (
    <Show
      when={may(client.actor(), 'logistics.edit')}
      fallback={<NotAllowed back={`/meetings/${params.id}/agenda`} />}
    >
      <Show when={meeting()} fallback={<UnknownMeeting />}>
        {(known) => (
          <Show when={name()} fallback={<PageHeader back={back()} title={t('board.lists.unknown')} />}>
            {(list) => <Whole meeting={known()} list={list()} back={back()} />}
          </Show>
        )}
      </Show>
    </Show>
  );
}

function useTable(meeting: () => Doc<Meeting>, list: () => ListName): () => ListTable {
  const client = useClient();
  const { t, locale } = useI18n();
  const view = useBoard(() => (list() === 'owed' ? meeting().id : ''));
  return createMemo(() => {
    const { id, body } = meeting();
    if (list() === 'owed')
      return owedTable({ lines: owedLines(view.board()?.rows ?? []), meeting: id, t, locale: locale() });
    const people = {
      meeting: body,
      delegations: client.replica.within(delegations, id),
      participants: client.replica.within(participants, id),
    };
    const words = { t, locale: locale() };
    if (list() === 'seating') return seatingTable({ seats: seatingOf(people), ...words });
    const needs = client.replica.within(travelNeeds, id);
    if (list() === 'security') {
      const places = client.replica.within(venues, id);
      return securityTable({
        list: securityList({ ...people, travelNeeds: needs }),
        venues: places,
        ...words,
      });
    }
    const items = client.replica.within(noteItems, id);
    return cateringTable({
      meals: cateringOf({ ...people, travelNeeds: needs, noteItems: items }),
      ...words,
    });
  });
}

function Whole(props: {
  meeting: Doc<Meeting>;
  list: ListName;
  back: { href: string; label: string };
}): JSX.Element {
  const { t, locale } = useI18n();
  const table = useTable(
    () => props.meeting,
    () => props.list,
  );
  return (
    <ListPage
      back={props.back}
      kicker={
        <>
          <MeetingTitle meeting={props.meeting.body} silent />,{' '}
          {datesText({ meeting: props.meeting.body, t, locale: locale() })}
        </>
      }
      title={t(`board.lists.${props.list}`)}
      table={table()}
      fileName={props.list}
    />
  );
}
