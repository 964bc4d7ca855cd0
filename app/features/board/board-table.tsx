import './tables.css';
import { For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { lastAskedInWords } from '#app/features/participants/asked-words.ts';
import { FigureLink } from '#app/features/participants/figure-link.tsx';
import { dueInWords, owingInWords } from '#app/features/participants/owing-words.ts';
import { formatShortDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { TableLink } from '#app/ui/row-link.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { BoardRow } from '#shared/board/board.rules.ts';
import { firstOwing, isRowOverdue } from '#shared/board/owings.rules.ts';
import { delegationName, MEASURES, MeasureCell, MeasureFacts, OwingWords } from './board-cells.tsx';

type OfMeeting = { meeting: string; timeZone: string };
type TableProps = OfMeeting & { caption: string; rows: readonly BoardRow[] };

/** When a delegation that still owes something was asked for it; null for never, and where others owe. */
function useAsked(): (input: { row: BoardRow; timeZone: string }) => string | null {
  const client = useClient();
  const { t, locale } = useI18n();
  return ({ row: { delegation, owes }, timeZone }) =>
    owes.some(({ by }) => by === 'liaison')
      ? lastAskedInWords({ delegations: [delegation.id], client, timeZone, t, locale: locale() })
      : null;
}

/** A table if there is room for one, else one list for each delegation. */
export function BoardTable(props: TableProps): JSX.Element {
  return (
    <>
      <div class="table-wide">
        <WideTable {...props} />
      </div>
      <div class="table-narrow">
        <For each={props.rows}>
          {(row) => <NarrowRow row={row} meeting={props.meeting} timeZone={props.timeZone} />}
        </For>
      </div>
    </>
  );
}

function hrefOf({ row, meeting }: { row: BoardRow; meeting: string }): string {
  return `/meetings/${meeting}/board/${row.delegation.id}`;
}

function WideTable(props: TableProps): JSX.Element {
  const { t, locale } = useI18n();
  const columns = (): Column<BoardRow>[] => [
    {
      key: 'delegation',
      label: t('board.column.delegation'),
      cell: (row) => (
        <TableLink href={hrefOf({ row, meeting: props.meeting })}>
          {delegationName({ row, locale: locale() })}
        </TableLink>
      ),
    },
    ...MEASURES.map((measure) => ({
      key: measure,
      label: t(`board.column.${measure}`),
      cell: (row: BoardRow) => <MeasureCell row={row} measure={measure} meeting={props.meeting} />,
    })),
    {
      key: 'owes',
      label: t('board.column.owes'),
      cell: (row) => <Owes row={row} meeting={props.meeting} timeZone={props.timeZone} />,
    },
    { key: 'due', label: t('board.column.due'), end: true, cell: (row) => <Due row={row} /> },
  ];
  return <DataTable caption={props.caption} columns={columns()} rows={props.rows} overdue={isRowOverdue} />;
}

function Owes(props: OfMeeting & { row: BoardRow }): JSX.Element {
  const { t } = useI18n();
  const asked = useAsked();
  const more = () => props.row.owes.length - 1;
  return (
    <Show
      when={firstOwing(props.row)}
      fallback={
        <span class="board-complete">
          <Icon name="check" size={16} />
          {t('board.complete')}
        </span>
      }
    >
      {(owing) => (
        <div class="board-owes">
          <strong>
            <OwingWords owing={owing()} row={props.row} meeting={props.meeting} />
          </strong>
          <small>
            {t(`board.by.${owing().by}`)}
            <Show when={more() > 0}>
              {', '}
              <FigureLink href={hrefOf(props)}>{t('board.more_owed', { n: more() })}</FigureLink>
            </Show>
          </small>
          <Show when={asked(props)}>{(words) => <small>{words()}</small>}</Show>
        </div>
      )}
    </Show>
  );
}

function Due(props: { row: BoardRow }): JSX.Element {
  const { t, locale } = useI18n();
  return (
    <Show when={firstOwing(props.row)}>
      {(owing) => (
        <Show
          when={owing().isOverdue}
          fallback={
            <Show when={owing().due}>
              {(due) => <span class="board-due">{formatShortDay(locale(), due())}</span>}
            </Show>
          }
        >
          <span class="board-overdue">
            <Icon name="circle-alert" size={16} />
            <Show when={owing().due}>
              {(due) => <>{t('board.overdue_short', { day: formatShortDay(locale(), due()) })}</>}
            </Show>
          </span>
        </Show>
      )}
    </Show>
  );
}

/** The same on a phone: first what is to be done, then what is known, one line each. */
function NarrowRow(props: OfMeeting & { row: BoardRow }): JSX.Element {
  const { t, locale } = useI18n();
  const asked = useAsked();
  const name = () => delegationName({ row: props.row, locale: locale() });
  const owing = () => firstOwing(props.row);
  const more = () => props.row.owes.length - 1;
  return (
    <section aria-label={name()}>
      <SectionHeader kind="band" title={name()} />
      <List>
        <ListRow
          title={
            <Show when={owing()} fallback={t('board.complete')}>
              {(first) => <>{owingInWords({ owing: first(), t })}</>}
            </Show>
          }
          detail={
            <Show when={owing()}>
              {(first) => (
                <>
                  {t(`board.by.${first().by}`)}
                  <Show when={first().due !== null}>
                    , {dueInWords({ owing: first(), t, locale: locale() })}
                  </Show>
                  <Show when={more() > 0}>, {t('board.more_owed', { n: more() })}</Show>
                  <Show when={asked(props)}>{(words) => <>. {words()}</>}</Show>
                </>
              )}
            </Show>
          }
          quiet={owing() === null}
          tone={isRowOverdue(props.row) ? 'act' : undefined}
          trail={
            <Show when={isRowOverdue(props.row)}>
              <Tag tone="red">{t('board.overdue')}</Tag>
            </Show>
          }
          href={hrefOf(props)}
          chevron
        />
        <li class="board-known">
          <MeasureFacts row={props.row} meeting={props.meeting} />
        </li>
      </List>
    </section>
  );
}
