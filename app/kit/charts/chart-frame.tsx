import { createSignal, createUniqueId, For, type JSX, onMount, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { formatNumber } from '#app/i18n/format.ts';
import { saveFile } from '#app/kit/save-file.ts';
import { type Cell, cellText, type Table } from '#app/kit/sheets/cells.ts';
import { Button } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { useDesk, usePane } from '#app/ui/desk-context.ts';
import { useChartWords } from './chart-words.ts';
import { asCsv, asWorkbook } from './save-sheet.ts';
import './chart-frame.css';

/** Pixels of a picture for one of the page: sharp on paper, too. */
const SCALE = 2;

const FORMATS = ['xlsx', 'csv', 'png'] as const;
type Format = (typeof FORMATS)[number];

/** One thing that a chart comes from: its edition, its method, the hash of what it was computed from. */
export interface Source {
  readonly label: string;
  readonly value: string;
}

/** Every row says where it comes from: rows are sorted, filtered and put beside those of other files. */
function withSources({ name, columns, rows }: Table, sources: readonly Source[]): Table {
  return {
    name,
    columns: [...columns, ...sources.map(({ label }) => label)],
    rows: rows.map((row) => [...row, ...sources.map(({ value }) => value)]),
  };
}

/**
 * Around every chart: what it shows as a sentence, what was measured, when and of how many, and the same as a table, as
 * files of columns and as a picture. What leaves the page says where it comes from.
 */
export function ChartFrame(props: {
  /** The finding. */
  title: string;
  /** Of its heading; 2 where nothing is said. */
  level?: 2 | 3;
  measure: string;
  period: string;
  /** How many it rests on; null where that is not to be told, or each row has its own. */
  n: number | null;
  /** The same as the chart; without figures where the chart has none. */
  table: Table;
  /** Which of its columns it has on the desk only without an inspector, or only in a wide window; the files have all. */
  more?: Readonly<Record<number, 'more' | 'most'>>;
  sources: readonly Source[];
  /** Of the files, without their extensions. */
  fileName: string;
  /** Given once, and by it a key of the page does what the button does: from the chart to the table, and back. */
  onSwitch?: (act: () => void) => void;
  children: JSX.Element;
}): JSX.Element {
  const { t, locale, figure } = useChartWords();
  const title = createUniqueId();
  const [isTable, setIsTable] = createSignal(false);
  const [hasFailed, setHasFailed] = createSignal(false);
  const desk = useDesk();
  const pane = usePane();
  /** Where there is little room, figures come first. */
  const isNarrow = () => !desk.isDesk() || pane?.isRoot === false;
  const turn = () => setIsTable(!isTable());
  onMount(() => props.onSwitch?.(turn));
  let frame: HTMLElement | undefined;
  async function picture(): Promise<Blob> {
    if (frame === undefined) throw new DOMException('not on the page', 'InvalidStateError');
    const ground = getComputedStyle(frame).getPropertyValue('--sheet');
    return (await import('./as-png.ts')).asPng(frame, { scale: SCALE, ground });
  }
  async function fileOf(format: Format): Promise<Blob> {
    if (format === 'png') return picture();
    const table = withSources(props.table, props.sources);
    return format === 'csv' ? asCsv(table) : asWorkbook(table);
  }
  async function save(format: Format) {
    const { fileName } = props;
    try {
      saveFile({ file: await fileOf(format), name: `${fileName}.${format}` });
      setHasFailed(false);
    } catch {
      setHasFailed(true);
    }
  }
  const subtitle = () =>
    [props.measure, props.period, ...(props.n === null ? [] : [t('charts.n', { n: props.n })])]
      .filter((part) => part !== '')
      .join(' · ');
  const printed = (cell: Cell) => {
    if (typeof cell === 'number') return formatNumber(locale(), cell);
    return typeof cell === 'object' && 'figure' in cell ? figure(cell.figure, cell.decimals) : cellText(cell);
  };
  function Acts() {
    const kind = () => (isNarrow() ? 'text' : 'outlined');
    return (
      <div class="button-row no-print">
        <For each={FORMATS}>
          {(format, at) => (
            <Button
              kind={kind()}
              icon={isNarrow() && at() > 0 ? undefined : 'download'}
              onClick={() => void save(format)}
            >
              <span class="unseen">{t('charts.save_as')} </span>
              {t(`charts.${format}`)}
            </Button>
          )}
        </For>
        <Button
          kind={kind()}
          onClick={() => {
            turn();
            // The button stands below what changed.
            if (isNarrow()) frame?.scrollIntoView();
          }}
        >
          {t(isTable() ? 'charts.as_chart' : 'charts.as_table')}
        </Button>
      </div>
    );
  }
  const isOfFigures = (at: number) => props.table.rows.every((row) => row[at] === '' || isFigure(row[at]));
  return (
    <section ref={frame} class="chart-frame" aria-labelledby={title}>
      <div class="chart-frame-head">
        <div>
          <Dynamic component={props.level === 3 ? 'h3' : 'h2'} class="title-3" id={title}>
            {props.title}
          </Dynamic>
          <p class="quiet">{subtitle()}</p>
        </div>
        <Show when={!isNarrow()}>
          <Acts />
        </Show>
      </div>
      <Show when={hasFailed()}>
        <p class="field-error no-print" role="alert">
          {t('charts.unwritable')}
        </p>
      </Show>
      <Show when={isTable()} fallback={<div class="chart-frame-body">{props.children}</div>}>
        <DataTable
          caption={props.title}
          columns={props.table.columns.map((label, at) => ({
            key: `${props.more?.[at] ?? ''}${at}`,
            label,
            end: at > 0 && isOfFigures(at),
            cell: (row: Table['rows'][number]) => printed(row[at] ?? ''),
          }))}
          rows={props.table.rows}
        />
      </Show>
      <Show when={isNarrow()}>
        <Acts />
      </Show>
      <p class="picture-only chart-frame-source">
        {props.sources.map(({ label, value }) => `${label}: ${value}`).join(' · ')}
      </p>
    </section>
  );
}

function isFigure(cell: Cell | undefined): boolean {
  return typeof cell === 'number' || (typeof cell === 'object' && 'figure' in cell);
}
