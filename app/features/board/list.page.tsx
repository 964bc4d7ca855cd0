import './tables.css';
import { useParams } from '@solidjs/router';
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { UnknownMeeting } from '#app/features/meetings/meeting-header.tsx';
import { MeetingTitle } from '#app/features/meetings/meeting-title.tsx';
import { datesText } from '#app/features/meetings/meeting-words.ts';
import { dayOf, formatDay, formatHour } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { deviceTimeZone } from '#app/kit/device-time.ts';
import { SaveDocx } from '#app/kit/paper/save-docx.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { SaveTable } from '#app/kit/sheets/save-table.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { cityOfZone } from '#app/kit/zones.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TableLink } from '#app/ui/row-link.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { cateringOf, owedLines, seatingOf, securityList } from '#shared/board/lists.rules.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { noteItems, venues } from '#shared/logistics/venues.schemas.ts';
import { type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import { delegations, participants } from '#shared/participants/participants.schemas.ts';
import { travelNeeds } from '#shared/participants/personal.schemas.ts';
import { listPaper } from './list-paper.ts';
import { asFile, type ListedRow, type ListTable, partOf, partsOf } from './list-table.ts';
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
    <Allowed to="logistics.edit" back={`/meetings/${params.id}/agenda`}>
      <Show when={meeting()} fallback={<UnknownMeeting />}>
        {(known) => (
          <Show when={name()} fallback={<PageHeader back={back()} title={t('board.lists.unknown')} />}>
            {(list) => <Whole meeting={known()} list={list()} back={back()} />}
          </Show>
        )}
      </Show>
    </Allowed>
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
  const client = useClient();
  const { t, locale } = useI18n();
  const now = useNow();
  const whole = useTable(
    () => props.meeting,
    () => props.list,
  );
  const title = () => t(`board.lists.${props.list}`);
  const [part, setPart] = createSignal('');
  const parts = createMemo(() => partsOf(whole()));
  const shownPart = () => (parts().includes(part()) ? part() : '');
  const table = createMemo(() => partOf(whole(), shownPart()));
  const own = () => ({ instant: now(), timeZone: deviceTimeZone() });
  const madeAt = () => {
    const city = cityOfZone({ timeZone: own().timeZone, locale: locale() });
    return t('board.lists.made_at', {
      at: `${formatDay(locale(), dayOf(own()))}, ${formatHour(own())}, ${city}`,
    });
  };
  const paper = () =>
    listPaper({
      ...{ title: title(), table: table(), part: shownPart() },
      meeting: props.meeting.body,
      places: client.replica.within(venues, props.meeting.id),
      ...{ madeAt: madeAt(), words: { t, locale: locale() } },
    });
  return (
    <div class="list-page">
      <PageHeader
        back={props.back}
        kicker={
          <>
            <MeetingTitle meeting={props.meeting.body} silent />,{' '}
            {datesText({ meeting: props.meeting.body, t, locale: locale() })}
          </>
        }
        title={title()}
        detail={madeAt()}
        aside={
          <div class="button-row">
            <Button icon="printer" onClick={() => window.print()}>
              {t('kit.print')}
            </Button>
            <SaveTable table={() => asFile(title(), table())} name={`clasi-${props.list}-${dayOf(own())}`} />
            <SaveDocx paper={paper} language={locale} beside />
          </div>
        }
      />
      <Show when={table().hasPersonalData}>
        <Banner icon="shield" fact={t('board.lists.privacy')}>
          {t('board.lists.privacy_text')}
        </Banner>
      </Show>
      <Show when={parts().length > 1}>
        <div class="no-print">
          <SelectField
            id="list-part"
            label={whole().columns[whole().parted ?? 0] ?? ''}
            value={shownPart()}
            options={['', ...parts()].map((value) => ({ value, label: value || t('board.lists.everybody') }))}
            onChange={setPart}
          />
        </div>
      </Show>
      <Show
        when={table().rows.length > 0}
        fallback={
          <List>
            <ListRow note title={table().empty ?? t('board.lists.empty')} />
          </List>
        }
      >
        <div class="table-wide">
          <Wide caption={title()} table={table()} />
        </div>
        <div class="table-narrow">
          <Narrow table={table()} />
        </div>
      </Show>
    </div>
  );
}

function Wide(props: { caption: string; table: ListTable }): JSX.Element {
  const columns = () =>
    props.table.columns.map((label, index) => ({
      key: label,
      label,
      cell: ({ said, href }: ListedRow) => (
        <Show when={index === props.table.title && href} fallback={said[index] ?? ''}>
          {(to) => <TableLink href={to()}>{said[index]}</TableLink>}
        </Show>
      ),
    }));
  return (
    <DataTable
      caption={props.caption}
      columns={columns()}
      rows={props.table.rows}
      total={(row) => row.isTotal}
      overdue={(row) => row.isOverdue}
      compact
    />
  );
}

/** Rows grouped by the columns they share, in their order. */
function groupsOf({ rows, shared = 0 }: ListTable): { head: string; rows: readonly ListedRow[] }[] {
  const groups = groupBy(rows, ({ said }) => said.slice(0, shared).join(' · '));
  return [...groups].map(([head, all]) => ({ head, rows: all }));
}

/** The parts of a row from top to bottom, without empty ones. */
function Narrow(props: { table: ListTable }): JSX.Element {
  const others = ({ said }: ListedRow) =>
    props.table.columns.flatMap((label, index) => {
      const value = said[index] ?? '';
      const { title, figure, shared = 0 } = props.table;
      return index === title || index === figure || index < shared || value === '' ? [] : [{ label, value }];
    });
  const figure = ({ said }: ListedRow) =>
    props.table.figure === undefined ? undefined : (
      <span class="row-figure">{said[props.table.figure] ?? ''}</span>
    );
  return (
    <For each={groupsOf(props.table)}>
      {(group) => (
        <section aria-label={group.head === '' ? undefined : group.head}>
          <Show when={group.head !== ''}>
            <SectionHeader kind="band" title={group.head} />
          </Show>
          <List>
            <For each={group.rows}>
              {(row) => (
                <ListRow
                  title={row.said[props.table.title] ?? ''}
                  trail={figure(row)}
                  tone={row.isOverdue ? 'act' : undefined}
                  href={row.href}
                  chevron={row.href !== undefined}
                >
                  <Show when={others(row).length > 0}>
                    <RowFacts facts={others(row)} />
                  </Show>
                </ListRow>
              )}
            </For>
          </List>
        </section>
      )}
    </For>
  );
}

/** The rest of a row: columns of words and counts. */
function RowFacts(props: { facts: readonly { label: string; value: JSX.Element }[] }): JSX.Element {
  return (
    <dl class="row-facts">
      <For each={props.facts}>
        {({ label, value }) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        )}
      </For>
    </dl>
  );
}
