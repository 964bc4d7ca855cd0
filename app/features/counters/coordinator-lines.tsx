import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { type LineRow, lineRows } from './coordination-rows.ts';
import { useCounterWords } from './counter-amount.ts';
import './operation.css';

export interface LineColumn {
  readonly key: string;
  readonly label: string;
  readonly lines: Parameters<typeof lineRows>[0][number]['lines'];
}

/** Totals side by side: a table on the desk; on a phone the first column with the others beneath. */
export function LineTable(props: {
  caption: string;
  columns: readonly LineColumn[];
  counters: Parameters<typeof lineRows>[1];
  /** Where nothing is counted at all. */
  none: string;
  /** As a list also on the desk: the pane is too narrow for a column each. */
  isList?: boolean;
  /** Leaves out what stands in no column. */
  isShort?: boolean;
}): JSX.Element {
  const desk = useDesk();
  const { t } = useI18n();
  const words = useCounterWords();
  const rows = () =>
    lineRows(props.columns, props.isShort === true ? [] : props.counters).filter(
      ({ values }) => props.isShort !== true || values.some((value) => value !== null),
    );
  const said = (row: LineRow, at: number) => {
    const value = row.values[at] ?? null;
    return value === null ? '' : words.amountOf({ counter: row.counter, kind: row.kind, value });
  };
  const columns = (): Column<LineRow>[] => [
    { key: 'what', label: t('operations.table.what'), cell: (row) => words.counterOf(row) },
    ...props.columns.map(({ key, label }, at) => ({
      ...{ key, label, end: true },
      cell: (row: LineRow) => (
        <span class="operation-figure">
          <Show when={said(row, at) !== ''} fallback={<span class="quiet">–</span>}>
            {said(row, at)}
          </Show>
        </span>
      ),
    })),
  ];
  return (
    <Show
      when={rows().length > 0}
      fallback={
        <List>
          <ListRow note title={props.none} />
        </List>
      }
    >
      <Show
        when={desk.isDesk() && props.isList !== true}
        fallback={
          <List label={props.caption}>
            <For each={rows()}>
              {(row) => (
                <ListRow
                  title={words.counterOf(row)}
                  detail={
                    props.columns.length > 1
                      ? props.columns
                          .slice(1)
                          .flatMap(({ label }, at) =>
                            said(row, at + 1) === '' ? [] : [`${label}: ${said(row, at + 1)}`],
                          )
                          .join(' · ') || undefined
                      : undefined
                  }
                  trail={<span class="operation-total">{said(row, 0) || <span class="quiet">–</span>}</span>}
                />
              )}
            </For>
          </List>
        }
      >
        <DataTable caption={props.caption} rows={rows()} columns={columns()} compact />
      </Show>
    </Show>
  );
}
