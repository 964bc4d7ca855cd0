import { scaleLinear } from 'd3-scale';
import { For, type JSX, Show } from 'solid-js';
import type { Interval } from './chart-data.ts';
import { useChartWords } from './chart-words.ts';
import { intervalWords } from './matrix-words.ts';
import './charts.css';

const HIGHEST = 10;
/** One tick for two tenths. */
const TICKS = Array.from({ length: 51 }, (_, index) => index / 5);
const FIGURES = [0, 2, 4, 6, 8, 10];

const place = scaleLinear().domain([0, HIGHEST]).range([0, 100]).clamp(true);
/** Across the drawing, whatever its width: lines stay as thin as they are. */
const at = (value: number) => `${place(value)}%`;

function tickTop(value: number): number {
  if (value % 2 === 0) return 14;
  return value % 1 === 0 ? 17 : 20;
}

function anchorOf(value: number): 'start' | 'middle' | 'end' {
  if (value === 0) return 'start';
  return value === HIGHEST ? 'end' : 'middle';
}

/**
 * `8,4 [7,9–8,8]` is one state's score with its bounds, `8,4 7,9 a 8,8` a median with the lowest and the highest: two
 * things, two marks. For the eye; whoever hears it hears a sentence elsewhere.
 */
export function PrintedScore(props: { score: Interval; isRange?: boolean }): JSX.Element {
  const { t, figure } = useChartWords();
  const ends = () => {
    const [from, to] = [figure(props.score.low, 1), figure(props.score.high, 1)];
    if (from === to) return null;
    return props.isRange === true ? t('charts.from', { from, to }) : `[${from}–${to}]`;
  };
  return (
    <span class="printed-score" aria-hidden="true">
      <strong>{figure(props.score.value, 1)}</strong>
      <Show when={ends()}>{(words) => <span> {words()}</span>}</Show>
    </span>
  );
}

/** A score with the range in which it lies, on the scale from 0 to 10. Without one, the scale alone. */
export function ScoreInterval(props: {
  label: string;
  score: Interval | null;
  /** The lowest and the highest of several scores, not the bounds of one. */
  isRange?: boolean;
  /** A row of a list: without the figures below the scale. */
  compact?: boolean;
}): JSX.Element {
  const words = useChartWords();
  const { t, figure } = words;
  const said = () => {
    const { score, isRange = false } = props;
    return `${props.label}: ${score === null ? t('charts.no_data') : intervalWords({ score, isRange }, words)}`;
  };
  /** A point has no ends. */
  const ends = (score: Interval) => (figure(score.low, 1) === figure(score.high, 1) ? null : score);
  const height = () => (props.compact === true ? 32 : 48);
  return (
    <div class="score-interval">
      <div class="score-interval-head" aria-hidden="true">
        <span>{props.label}</span>
        <Show when={props.score} fallback={<span class="no-data">{t('charts.no_data')}</span>}>
          {(score) => <PrintedScore score={score()} isRange={props.isRange === true} />}
        </Show>
      </div>
      <svg
        class="score-scale"
        style={{ 'block-size': `${height() / 16}rem` }}
        viewBox={undefined}
        role="img"
        aria-label={said()}
      >
        <For each={TICKS}>
          {(value) => (
            <line
              class={value % 1 === 0 ? 'chart-tick' : 'chart-tick chart-tick-minor'}
              x1={at(value)}
              x2={at(value)}
              y1={tickTop(value)}
              y2={28}
            />
          )}
        </For>
        <Show when={props.compact !== true}>
          <For each={FIGURES}>
            {(value) => (
              <text class="chart-figure" x={at(value)} y={44} text-anchor={anchorOf(value)}>
                {value}
              </text>
            )}
          </For>
        </Show>
        <Show when={props.score}>
          {(score) => (
            <>
              <Show when={ends(score())}>
                {(known) => (
                  <>
                    <line
                      class={props.isRange === true ? 'chart-range' : 'chart-whisker'}
                      x1={at(known().low)}
                      x2={at(known().high)}
                      y1={7}
                      y2={7}
                    />
                    <Show when={props.isRange !== true}>
                      <For each={[known().low, known().high]}>
                        {(end) => <line class="chart-whisker" x1={at(end)} x2={at(end)} y1={1} y2={13} />}
                      </For>
                    </Show>
                  </>
                )}
              </Show>
              <line class="chart-needle-line" x1={at(score().value)} x2={at(score().value)} y1={0} y2={28} />
            </>
          )}
        </Show>
      </svg>
    </div>
  );
}
