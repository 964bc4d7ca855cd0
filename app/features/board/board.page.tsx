import { useQuery } from '#app/kit/use-query.ts';
import { daysBetween } from '#shared/kernel/days.ts';
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
import { Filtered } from '#app/kit/filtered.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { SaveTable } from '#app/kit/sheets/save-table.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { useDesk, usePane } from '#app/ui/desk-context.ts';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TickTotal } from '#app/ui/tick-row.tsx';
import { may } from '#shared/access/rules.ts';
import type { Board } from '#shared/board/board.rules.ts';
import type { FigureLack } from '#shared/board/lacking.rules.ts';
import { DEBTORS } from '#shared/board/owings.rules.ts';
import { readText } from '#shared/kernel/text.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { AskLacking } from './ask-lacking.tsx';
import { Lacks, Waits } from './board-cells.tsx';
import { boardTable } from './board-file.ts';
import { BoardTable } from './board-table.tsx';
import { delegationAddress, languageOfRow, reminderOf } from './board-words.ts';
import { useBoard } from './use-board.ts';

/** The week before a meeting, by delegation: what is known, and what is owed by whom until when. */
export default function BoardPage(): JSX.Element {
  const params = useParams<{ id: string }>();
  const view = useBoard(() => params.id);
  usePane()?.asTable();
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
  const desk = useDesk();
  const query = useQuery<{ owes?: string }>();
  /** Whose debts alone are asked for; null for all delegations. */
  const debtor = () => DEBTORS.find((each) => each === query.owes) ?? null;
  const shown = createMemo(() => {
    const by = debtor();
    if (by === null) return props.board.rows;
    return props.board.rows.filter(({ owes }) => owes.some((owing) => owing.by === by));
  });
  const states = () => shown().filter(({ delegation }) => delegation.body.kind === 'state');
  const others = () => shown().filter(({ delegation }) => delegation.body.kind !== 'state');
  const days = () => daysBetween(props.today, props.meeting.startsOn);
  const detail = () => {
    const city = props.meeting.city === null ? '' : `, ${readText(props.meeting.city, locale()).value}`;
    const left = props.meeting.precision === 'day' && days() >= 0 ? t('board.days_left', { n: days() }) : '';
    // On the desk the rail, or a tab, says the rest.
    if (desk.isDesk()) return left === '' ? undefined : left;
    return `${datesText({ meeting: props.meeting, t, locale: locale() })}${city}${left === '' ? '' : `. ${left}`}`;
  };
  return (
    <>
      <div class="board">
        <PageHeader
          back={{ href: `/meetings/${props.id}/more`, label: t('meetings.more.title') }}
          kicker={desk.isDesk() ? undefined : t('board.title')}
          title={<MeetingTitle meeting={props.meeting} silent />}
          detail={detail()}
          aside={
            <div class="button-row">
              <Show when={!desk.isDesk()}>
                <Outputs {...props} />
              </Show>
              <Show when={props.board.rows.length > 0}>
                <CopyReminders {...props} />
              </Show>
            </div>
          }
        />
        <CalledOff meeting={props.meeting} />
        <Show when={props.meeting.state === 'to_be_confirmed'}>
          <Banner tone="decide" fact={`${t('meetings.state.to_be_confirmed')}.`}>
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
          <Show when={props.meeting.state === 'convened' || props.meeting.state === 'in_session'}>
            <div class="block stack no-print">
              <AskLacking meeting={props.id} timeZone={props.meeting.timeZone} rows={props.board.rows} />
            </div>
          </Show>
          <Totals board={props.board} meeting={props.id} />
          <Show when={debtor()}>
            {(by) => (
              <Filtered
                words={t(`board.owe_by.${by()}`, { n: shown().length })}
                all={`/meetings/${props.id}/board`}
              />
            )}
          </Show>
          <BoardTable
            caption={t('board.states')}
            rows={states()}
            meeting={props.id}
            timeZone={props.meeting.timeZone}
          />
          <Show when={others().length > 0}>
            <SectionHeader kind="band" title={t('board.others')} aside={others().length} />
            <BoardTable
              caption={t('board.others')}
              rows={others()}
              meeting={props.id}
              timeZone={props.meeting.timeZone}
            />
          </Show>
        </Show>
      </div>
      {/* The title bar has room for one act: the rest stand in the foot. */}
      <Show when={desk.isDesk()}>
        <FooterBar>
          <Outputs {...props} />
        </FooterBar>
      </Show>
    </>
  );
}

/** On paper, as a file, and by day. */
function Outputs(props: { id: string; board: Board; today: string }): JSX.Element {
  const { t, locale } = useI18n();
  return (
    <>
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
      </Show>
    </>
  );
}

const TOTALS = ['nominated', 'accredited', 'travel', 'interpretation'] as const;

const LACK_OF_TOTAL = {
  nominated: 'not_nominated',
  accredited: 'not_accredited',
  travel: 'no_travel',
  interpretation: 'no_language',
} as const satisfies Record<(typeof TOTALS)[number], FigureLack>;

function Totals(props: { board: Board; meeting: string }): JSX.Element {
  const { t } = useI18n();
  const total = (name: (typeof TOTALS)[number]) =>
    t(`board.total.${name}`, { n: props.board.totals[name].total });
  /** Delegations of which nothing is known count on neither side. */
  const rowsOf = (name: (typeof TOTALS)[number]) =>
    props.board.rows.filter((row) => row[name] !== null && row[name] !== 'not_needed');
  const known = () => TOTALS.filter((name) => props.board.totals[name].total > 0);
  return (
    <div class="block tick-totals">
      <For each={known()}>
        {(name) => (
          <TickTotal {...props.board.totals[name]}>
            <Lacks
              lack={LACK_OF_TOTAL[name]}
              rows={rowsOf(name)}
              meeting={props.meeting}
              figure={total(name)}
            >
              {total(name)}
            </Lacks>
            <Show when={name === 'accredited'}>
              <Waits rows={rowsOf(name)} meeting={props.meeting} />
            </Show>
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
