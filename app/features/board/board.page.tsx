import './board.css';
import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { CalledOff } from '#app/features/meetings/called-off.tsx';
import { UnknownMeeting } from '#app/features/meetings/meeting-header.tsx';
import { MeetingTitle } from '#app/features/meetings/meeting-title.tsx';
import { datesText } from '#app/features/meetings/meeting-words.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { Allowed } from '#app/kit/allowed.tsx';
import { CopyButton } from '#app/kit/copy-button.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { SaveTable } from '#app/kit/sheets/save-table.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TickTotal } from '#app/ui/tick-row.tsx';
import { may } from '#shared/access/rules.ts';
import type { Board } from '#shared/board/board.rules.ts';
import { readText } from '#shared/kernel/text.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { boardTable } from './board-file.ts';
import { BoardTable } from './board-table.tsx';
import { delegationAddress, languageOfRow, reminderOf } from './board-words.ts';
import { useBoard } from './use-board.ts';

const DAY = 86_400_000;

/** The week before a meeting, by delegation: what is known, and what is owed by whom until when. */
export default function BoardPage(): JSX.Element {
  const params = useParams<{ id: string }>();
  const view = useBoard(() => params.id);
  return (
    <Allowed to="logistics.edit" back={`/meetings/${params.id}/agenda`}>
      <Show when={view.meeting()} fallback={<UnknownMeeting />}>
        {(meeting) => (
          <Show when={view.board()}>
            {(board) => (
              <Whole id={params.id} meeting={meeting().body} board={board()} today={view.today()} />
            )}
          </Show>
        )}
      </Show>
    </Allowed>
  );
}

function Whole(props: { id: string; meeting: Meeting; board: Board; today: string }): JSX.Element {
  const { t, locale } = useI18n();
  const client = useClient();
  const states = () => props.board.rows.filter(({ delegation }) => delegation.body.kind === 'state');
  const others = () => props.board.rows.filter(({ delegation }) => delegation.body.kind !== 'state');
  const days = () => Math.round((Date.parse(props.meeting.startsOn) - Date.parse(props.today)) / DAY);
  const detail = () => {
    const city = props.meeting.city === null ? '' : `, ${readText(props.meeting.city, locale()).value}`;
    const left =
      props.meeting.precision === 'day' && days() >= 0 ? `. ${t('board.days_left', { n: days() })}` : '';
    return `${datesText({ meeting: props.meeting, t, locale: locale() })}${city}${left}`;
  };
  return (
    <div class="board">
      <PageHeader
        back={{ href: `/meetings/${props.id}/more`, label: t('meetings.more.title') }}
        kicker={t('board.title')}
        title={<MeetingTitle meeting={props.meeting} silent />}
        detail={detail()}
        aside={
          <div class="button-row">
            <Button icon="printer" onClick={() => window.print()}>
              {t('kit.print')}
            </Button>
            <Show when={props.board.rows.length > 0}>
              <SaveTable
                table={() => ({
                  name: t('board.title'),
                  ...boardTable({ rows: props.board.rows, t, locale: locale() }),
                })}
                name={`clasi-board-${props.today}`}
              />
              <LinkButton icon="calendar-days" href={`/meetings/${props.id}/lists/owed`}>
                {t('board.by_day')}
              </LinkButton>
              <CopyReminders {...props} />
            </Show>
          </div>
        }
      />
      <CalledOff meeting={props.meeting} />
      <Show when={props.meeting.state === 'to_be_confirmed'}>
        <Banner tone="decide" fact={t('meetings.state.to_be_confirmed')}>
          <LocalText text={props.meeting.condition} />
        </Banner>
      </Show>
      <Show
        when={props.board.rows.length > 0}
        fallback={
          <List>
            <ListRow note title={t('board.empty')} detail={t('board.empty_text')} />
            <Show when={may(client.actor(), 'participants.edit')}>
              <ListRow title={t('delegation.person.back')} href={`/meetings/${props.id}/people`} chevron />
            </Show>
          </List>
        }
      >
        <Totals board={props.board} />
        <BoardTable caption={t('board.states')} rows={states()} meeting={props.id} />
        <Show when={others().length > 0}>
          <SectionHeader kind="band" title={t('board.others')} aside={others().length} />
          <BoardTable caption={t('board.others')} rows={others()} meeting={props.id} />
        </Show>
      </Show>
    </div>
  );
}

const TOTALS = ['nominated', 'accredited', 'travel', 'interpretation'] as const;

function Totals(props: { board: Board }): JSX.Element {
  const { t } = useI18n();
  const known = () => TOTALS.filter((name) => props.board.totals[name].total > 0);
  return (
    <div class="block tick-totals">
      <For each={known()}>
        {(name) => (
          <TickTotal {...props.board.totals[name]}>
            {t(`board.total.${name}`, { n: props.board.totals[name].total })}
          </TickTotal>
        )}
      </For>
    </div>
  );
}

/** All reminders in one text, each in the language of its delegation. */
function CopyReminders(props: { id: string; meeting: Meeting; board: Board }): JSX.Element {
  const { t } = useI18n();
  const words = useWords();
  const text = createMemo(() =>
    props.board.rows
      .flatMap((row) => {
        const locale = languageOfRow({ row, meeting: props.meeting });
        const reminder = reminderOf({ row, meeting: props.meeting, t: words()(locale), locale });
        const address = delegationAddress({ meeting: props.id, origin: location.origin });
        return reminder === null ? [] : [`${reminder}\n${address}`];
      })
      .join('\n\n'),
  );
  return (
    <Show when={text() !== ''} fallback={<p class="body-2 quiet">{t('board.no_reminders')}</p>}>
      <CopyButton text={text()} label={t('board.copy_reminders')} />
    </Show>
  );
}
