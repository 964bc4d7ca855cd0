import { For, type JSX, Show } from 'solid-js';

export type Column<Row> = {
  /** Also its name for styles: which columns a narrow pane has room for. */
  readonly key: string;
  readonly label: string;
  readonly end?: boolean;
  readonly cell: (row: Row) => JSX.Element;
};

/** A table with a header line; the first column names its row. Only an overdue row is tinted. */
export function DataTable<Row>(props: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  overdue?: ((row: Row) => boolean) | undefined;
  compact?: boolean;
  /** What is on now. */
  now?: ((row: Row) => boolean) | undefined;
  /** A row with the totals of those above it. */
  total?: ((row: Row) => boolean) | undefined;
}): JSX.Element {
  return (
    <section class="table-frame" aria-label={props.caption} tabindex="0">
      <table classList={{ table: true, 'table-compact': props.compact === true }}>
        <caption class="unseen">{props.caption}</caption>
        <thead>
          <tr>
            <For each={props.columns}>
              {(column) => (
                <th scope="col" data-column={column.key} classList={{ 'table-end': column.end === true }}>
                  {column.label}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
            {(row) => (
              <tr
                aria-current={props.now?.(row) === true ? 'time' : undefined}
                classList={{
                  'table-overdue': props.overdue?.(row) === true,
                  'table-total': props.total?.(row) === true,
                }}
              >
                <For each={props.columns}>
                  {(column, index) => (
                    <Show
                      when={index() === 0}
                      fallback={
                        <td data-column={column.key} classList={{ 'table-end': column.end === true }}>
                          {column.cell(row)}
                        </td>
                      }
                    >
                      <th scope="row">{column.cell(row)}</th>
                    </Show>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  );
}

/** A number with its ticks; muted when nothing is missing. */
export function TableCount(props: {
  complete: boolean;
  figure: JSX.Element;
  children?: JSX.Element;
}): JSX.Element {
  return (
    <span classList={{ 'table-count': true, 'table-complete': props.complete }}>
      <span>{props.figure}</span>
      {props.children}
    </span>
  );
}

/** Nothing is known: hatched, and said in words. */
export function NoData(props: { children: JSX.Element }): JSX.Element {
  return <span class="no-data">{props.children}</span>;
}
