import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { TableLink } from '#app/ui/row-link.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { isOver, shownState } from '#shared/meetings/meetings.rules.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { MeetingCities, MeetingTerms, WhyCancelled } from './meeting-row.tsx';
import { MeetingTitle } from './meeting-title.tsx';
import { datesText, iconOfState, spokenLine, toneOfState } from './meeting-words.ts';

/** All meetings on the desk: what a row of the telephone says below its name has a column of its own. */
export function MeetingsTable(props: { meetings: readonly Doc<Meeting>[] }): JSX.Element {
  const { t, locale } = useI18n();
  const now = useNow();
  const stateOf = ({ body }: Doc<Meeting>) => shownState({ meeting: body, now: now() });
  const isFinished = (meeting: Doc<Meeting>) => stateOf(meeting) === 'ended' || isOver(meeting.body.state);
  const columns = (): Column<Doc<Meeting>>[] => [
    {
      key: 'meeting',
      label: t('meetings.column.meeting'),
      cell: (meeting) => (
        <div classList={{ 'meeting-cell': true, 'table-complete': isFinished(meeting) }}>
          <TableLink href={`/meetings/${meeting.id}/agenda`}>
            <span>
              <MeetingTitle meeting={meeting.body} />
            </span>
          </TableLink>
          <MeetingTerms meeting={meeting.body} />
          <WhyCancelled meeting={meeting.body} />
        </div>
      ),
    },
    {
      key: 'when',
      label: t('meetings.column.when'),
      cell: ({ body }) => datesText({ meeting: body, now: now(), t, locale: locale() }),
    },
    {
      key: 'where',
      label: t('meetings.column.where'),
      cell: (meeting) => (
        <>
          <Show when={meeting.body.format !== 'virtual'}>
            <MeetingCities meeting={meeting} />
          </Show>
          <Show when={meeting.body.format}>
            {(format) => <small>{t(`meetings.format.${format()}`)}</small>}
          </Show>
        </>
      ),
    },
    {
      key: 'languages',
      label: t('meetings.column.languages'),
      // Not of past ones: there is no interpretation any more.
      cell: (meeting) =>
        isFinished(meeting) ? '' : spokenLine({ meeting: meeting.body, t, locale: locale() }),
    },
    {
      key: 'state',
      label: t('meetings.column.state'),
      end: true,
      cell: (meeting) => (
        <Tag tone={toneOfState(stateOf(meeting))} icon={iconOfState(stateOf(meeting))}>
          {t(`meetings.state.${stateOf(meeting)}`)}
        </Tag>
      ),
    },
  ];
  return <DataTable caption={t('meetings.title')} columns={columns()} rows={props.meetings} />;
}
