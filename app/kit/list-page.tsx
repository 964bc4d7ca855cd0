import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { dayOf, formatDay, formatHour } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { groupBy } from '#shared/kernel/group-by.ts';
import { deviceTimeZone } from './device-time.ts';
import { asFile, type ListedRow, type ListTable, partOf, partsOf } from './list-table.ts';
import { SelectField } from './select-field.tsx';
import { SaveTable } from './sheets/save-table.tsx';
import { useNow } from './use-now.ts';
import { cityOfZone } from './zones.ts';
import './list-page.css';

/** One list: a table if there is room, rows on a phone, on paper, and as a file. */
export function ListPage(props: {
  title: string;
  kicker?: JSX.Element;
  back: { readonly href: string; readonly label: string };
  table: ListTable;
  /** Name of the file, without date and extension. */
  fileName: string;
}): JSX.Element {
  const { t, locale } = useI18n();
  const now = useNow();
  const [part, setPart] = createSignal('');
  const parts = createMemo(() => partsOf(props.table));
  const shownPart = () => (parts().includes(part()) ? part() : '');
  const table = createMemo(() => partOf(props.table, shownPart()));
  const own = () => ({ instant: now(), timeZone: deviceTimeZone() });
  const madeAt = () => {
    const city = cityOfZone({ timeZone: own().timeZone, locale: locale() });
    return t('board.lists.made_at', {
      at: `${formatDay(locale(), dayOf(own()))}, ${formatHour(own())}, ${city}`,
    });
  };
  return (
    <div class="list-page">
      <PageHeader
        back={props.back}
        kicker={props.kicker}
        title={props.title}
        detail={madeAt()}
        aside={
          <div class="button-row">
            <Button icon="printer" onClick={() => window.print()}>
              {t('board.print')}
            </Button>
            <SaveTable
              table={() => asFile(props.title, table())}
              name={`clasi-${props.fileName}-${dayOf(own())}`}
            />
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
            label={props.table.columns[props.table.parted ?? 0] ?? ''}
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
          <Wide caption={props.title} table={table()} />
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
          {(to) => (
            <a class="table-link" href={to()}>
              {said[index]}
            </a>
          )}
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
export function RowFacts(props: { facts: readonly { label: string; value: JSX.Element }[] }): JSX.Element {
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
