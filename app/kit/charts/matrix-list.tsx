import { createSignal, createUniqueId, For, type JSX, Show } from 'solid-js';
import { type MatrixColumn, SCORE } from './chart-data.ts';
import { useChartWords } from './chart-words.ts';
import { levelOfCell, stepOf } from './heat.ts';
import { ClassMark, ConfidenceMark, CoverageTicks, heatClass } from './marks.tsx';
import { isAt, type MatrixProps } from './matrix-grid.tsx';
import { cellName, cellText, hasRanks, isOfFew, scoreName, scoreTitle } from './matrix-words.ts';
import { ScoreInterval } from './score-interval.tsx';
import './matrix-list.css';

/** Where a table has no room: one row an area, and a switch for what the row shows. */
export function MatrixList(props: MatrixProps): JSX.Element {
  const words = useChartWords();
  const { t } = words;
  const name = createUniqueId();
  const [column, setColumn] = createSignal(SCORE);
  const chosen = () => props.columns.find(({ key }) => key === column());
  const options = (): MatrixColumn[] => [
    { key: SCORE, label: scoreTitle(props.rows, words) },
    ...props.columns,
  ];

  function Value(own: { row: MatrixProps['rows'][number] }) {
    const value = () => own.row.values[column()] ?? null;
    const level = () => (chosen() === undefined ? own.row.level : levelOfCell(value()));
    /** As long as the figure; a class as its step. */
    const part = () => {
      const found = value();
      if (typeof found === 'number') return found;
      const known = level();
      return known === null || known === 'gap' ? 0 : (stepOf(known) + 1) / 5;
    };
    const classWords = () => {
      const known = level();
      return known === null || known === 'gap' ? '' : t(`charts.level.${known}`);
    };
    return (
      <span class="matrix-bar">
        <span class="matrix-bar-words">
          <Show
            when={typeof value() === 'number'}
            fallback={<span>{classWords() || cellText(null, words)}</span>}
          >
            <strong>{cellText(value(), words)}</strong> <span>{classWords()}</span>
          </Show>
        </span>
        <span class={`matrix-bar-line ${level() === null ? 'heat heat-none' : ''}`}>
          <span
            class={`matrix-bar-fill ${heatClass(level())}`}
            style={{ 'inline-size': `${part() * 100}%` }}
          />
        </span>
      </span>
    );
  }

  return (
    <section class="matrix-narrow" aria-label={props.caption}>
      <fieldset class="matrix-switch">
        <legend class="unseen">{t('charts.measure')}</legend>
        <For each={options()}>
          {(option) => (
            <label>
              <input
                type="radio"
                name={name}
                value={option.key}
                checked={column() === option.key}
                onChange={() => setColumn(option.key)}
              />
              <span aria-hidden="true">{option.short ?? option.label}</span>
              <span class="unseen">{option.label}</span>
            </label>
          )}
        </For>
      </fieldset>
      <p class="picture-only matrix-shown">{chosen()?.label ?? scoreTitle(props.rows, words)}</p>
      <ol class="matrix-list">
        <For each={props.rows}>
          {(row) => {
            const label = () => {
              const found = chosen();
              return found === undefined ? scoreName(row, words) : cellName(row, found, words);
            };
            const rank = () => row.rank;
            return (
              <li>
                <button
                  type="button"
                  class="matrix-item"
                  aria-current={isAt(props.selected, row.key, column()) ? 'true' : undefined}
                  onFocus={() => props.onFocus?.({ area: row.key, column: column() })}
                  onClick={() => props.onSelect?.({ area: row.key, column: column() })}
                >
                  <span class="unseen">{label()}</span>
                  <Show when={hasRanks(props.rows)}>
                    <span class="matrix-item-rank" aria-hidden="true">
                      {rank()?.value ?? '–'}
                    </span>
                  </Show>
                  <span class="matrix-item-body" aria-hidden="true">
                    <Show
                      when={row.level !== 'gap'}
                      fallback={
                        <>
                          <strong>{row.label}</strong>
                          <span class="no-data">{t('charts.gap_of', row.coverage)}</span>
                        </>
                      }
                    >
                      <Show
                        when={column() === SCORE && row.score}
                        fallback={
                          <>
                            <strong>{row.label}</strong>
                            <Value row={row} />
                          </>
                        }
                      >
                        {(score) => <ScoreInterval compact isRange label={row.label} score={score()} />}
                      </Show>
                    </Show>
                  </span>
                </button>
                <p class="matrix-item-foot">
                  <Show when={column() === SCORE && row.level !== 'gap'}>
                    <ClassMark level={row.level} />
                  </Show>
                  <Show when={rank()}>
                    {(found) => (
                      <span>
                        {t('charts.rank_of', { rank: found().value, low: found().low, high: found().high })}
                      </span>
                    )}
                  </Show>
                  <CoverageTicks whole coverage={row.coverage} isFew={isOfFew(row)} />
                  <ConfidenceMark whole confidence={row.level === 'gap' ? null : row.confidence} />
                </p>
              </li>
            );
          }}
        </For>
      </ol>
    </section>
  );
}
