import { For, type JSX, Show } from 'solid-js';
import { oneStop, walkGrid } from '#app/kit/keys/grid-keys.ts';
import { type AreaRow, type MatrixAt, type MatrixColumn, SCORE } from './chart-data.ts';
import { useChartWords } from './chart-words.ts';
import { levelOfCell } from './heat.ts';
import { ConfidenceMark, CoverageTicks, heatClass } from './marks.tsx';
import {
  cellName,
  cellText,
  hasFigures,
  hasRanks,
  isOfFew,
  ranksIn,
  scoreName,
  scoreTitle,
} from './matrix-words.ts';
import { RankInterval, RankScale } from './rank-interval.tsx';
import { PrintedScore } from './score-interval.tsx';

export interface MatrixProps {
  /** Of the table, for whoever hears it. */
  readonly caption: string;
  /** Of the first column: what the rows are. */
  readonly areaLabel: string;
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly AreaRow[];
  readonly selected?: MatrixAt | null | undefined;
  readonly onFocus?: ((at: MatrixAt) => void) | undefined;
  readonly onSelect?: ((at: MatrixAt) => void) | undefined;
}

export function isAt(one: MatrixAt | null | undefined, area: string, column: string): boolean {
  return one?.area === area && one.column === column;
}

/**
 * The matrix as a plain table: what reads a screen aloud keeps its own keys for rows, columns and heads, which a `grid`
 * would take from it. Its cells are buttons with one Tab stop, and arrows go from one to the next.
 */
export function MatrixGrid(props: MatrixProps): JSX.Element {
  const words = useChartWords();
  const { t } = words;
  const atOf = ({ dataset }: HTMLElement): MatrixAt => ({
    area: dataset.area ?? '',
    column: dataset.column ?? '',
  });
  const onFocus = oneStop('[data-column]', (cell) => props.onFocus?.(atOf(cell)));
  const ranks = () => ranksIn(props.rows);
  const hasRank = () => hasRanks(props.rows);
  const firstColumn = () => props.columns[0]?.key ?? SCORE;

  function CellButton(own: {
    row: AreaRow;
    column: string;
    /** Absent: what it contains is its name. */
    label?: string;
    children: JSX.Element;
  }) {
    const isFirst = () => own.row === props.rows[0] && own.column === firstColumn();
    return (
      <button
        type="button"
        class="matrix-cell"
        data-area={own.row.key}
        data-column={own.column}
        tabindex={isFirst() ? 0 : -1}
        aria-label={own.label}
        aria-current={isAt(props.selected, own.row.key, own.column) ? 'true' : undefined}
        onClick={() => props.onSelect?.({ area: own.row.key, column: own.column })}
      >
        {own.children}
      </button>
    );
  }

  function ValueCell(own: { row: AreaRow; column: MatrixColumn }) {
    const value = () => own.row.values[own.column.key] ?? null;
    return (
      <td class={heatClass(levelOfCell(value()))}>
        <CellButton row={own.row} column={own.column.key} label={cellName(own.row, own.column, words)}>
          <span classList={{ 'matrix-value': true, 'matrix-class': typeof value() !== 'number' }}>
            {cellText(value(), words)}
          </span>
          <Show when={own.row.contested?.includes(own.column.key)}>
            <span class="matrix-contested">≠</span>
          </Show>
        </CellButton>
      </td>
    );
  }

  /** All dimensions and the score of an area of which too little is known. */
  function Gap(own: { row: AreaRow }) {
    const said = () => t('charts.gap_of', own.row.coverage);
    return (
      <td class="heat heat-none matrix-gap" colspan={props.columns.length + 1}>
        <CellButton
          row={own.row}
          column={firstColumn()}
          label={t('charts.cell', { area: own.row.label, column: props.caption, value: said() })}
        >
          <span class="matrix-gap-words">{said()}</span>
        </CellButton>
      </td>
    );
  }

  function Score(own: { row: AreaRow }) {
    return (
      <td class="matrix-score">
        <CellButton row={own.row} column={SCORE}>
          <span class="unseen">{scoreName(own.row, words)}</span>
          <Show
            when={own.row.score}
            fallback={
              <strong aria-hidden="true">
                {own.row.level !== 'gap' && t(`charts.level.${own.row.level}`)}
              </strong>
            }
          >
            {(score) => <PrintedScore isRange score={score()} />}
          </Show>
          <span class="matrix-score-foot" aria-hidden="true">
            <span classList={{ 'no-data': isOfFew(own.row) }}>{t('charts.of', own.row.coverage)}</span> ·{' '}
            <ConfidenceMark confidence={own.row.confidence} />
          </span>
        </CellButton>
      </td>
    );
  }

  return (
    <section class="matrix-frame" aria-label={props.caption}>
      <table
        classList={{ 'matrix-table': true, 'matrix-words': !hasFigures(props.rows) }}
        onFocusIn={onFocus}
        onKeyDown={walkGrid}
      >
        <caption class="unseen">{props.caption}</caption>
        <thead>
          <tr>
            <Show when={hasRank()}>
              <th scope="col" class="matrix-rank" abbr={t('charts.rank')}>
                <span class="matrix-rank-figure">{t('charts.rank_short')}</span>
                <RankScale count={ranks()} />
              </th>
            </Show>
            <th scope="col" class="matrix-area">
              {props.areaLabel}
            </th>
            <For each={props.columns}>
              {(column) => (
                <th scope="col" class="matrix-head-value" abbr={column.label}>
                  <span aria-hidden="true">{column.short ?? column.label}</span>
                  <span class="unseen">{column.label}</span>
                </th>
              )}
            </For>
            <th scope="col">
              {scoreTitle(props.rows, words)}
              <span class="matrix-score-foot" aria-hidden="true">
                {t('charts.states')} · {t('charts.confidence_title')}
              </span>
            </th>
            <th scope="col">{t('charts.states')}</th>
            <th scope="col">{t('charts.confidence_title')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
            {(row) => (
              <tr
                classList={{
                  'matrix-row-gap': row.level === 'gap',
                  'matrix-row-at': props.selected?.area === row.key,
                }}
              >
                <Show when={hasRank()}>
                  <td class="matrix-rank">
                    <Show when={row.rank} fallback={<span class="quiet">{t('charts.no_rank')}</span>}>
                      {(rank) => (
                        <>
                          <span class="matrix-rank-figure" aria-hidden="true">
                            {rank().value}
                          </span>
                          <RankInterval rank={rank()} count={ranks()} />
                        </>
                      )}
                    </Show>
                  </td>
                </Show>
                <th scope="row" class="matrix-area">
                  {row.label}
                </th>
                <Show when={row.level !== 'gap'} fallback={<Gap row={row} />}>
                  <For each={props.columns}>{(column) => <ValueCell row={row} column={column} />}</For>
                  <Score row={row} />
                </Show>
                <td>
                  <CoverageTicks coverage={row.coverage} isFew={isOfFew(row)} />
                </td>
                <td>
                  <ConfidenceMark confidence={row.level === 'gap' ? null : row.confidence} />
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  );
}
