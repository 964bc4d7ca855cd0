import { createMemo, For, type JSX, Show } from 'solid-js';
import { useChartWords } from './chart-words.ts';
import {
  type PlacedSlope,
  placeSlopes,
  ROW_HEIGHT,
  SLOPE_WIDTH,
  SLOPE_X,
  type Slope,
} from './slope-scale.ts';
import './charts.css';
import './slope-chart.css';

/** How each thing moved between two editions: a line from what it was to what it is, with its words beside it. */
export function SlopeChart(props: { slopes: readonly Slope[]; before: string; now: string }): JSX.Element {
  const { t, figure } = useChartWords();
  const drawn = createMemo(() => placeSlopes(props.slopes));
  const value = (given: number | null) => (given === null ? t('charts.no_data') : figure(given, 1));
  const said = () =>
    drawn()
      .placed.map(({ label, before, now }) =>
        t('charts.slope', { label, before: value(before), now: value(now) }),
      )
      .join('. ');
  return (
    <div class="slope-chart">
      <div class="slope-heads" aria-hidden="true">
        <span>{props.before}</span>
        <span>{props.now}</span>
      </div>
      <div class="slope-body" style={{ 'block-size': `${drawn().height / 16}rem` }}>
        <svg
          class="slope-lines"
          viewBox={`0 0 ${SLOPE_WIDTH} ${drawn().height}`}
          role="img"
          aria-label={said()}
        >
          <For each={[SLOPE_X.from, SLOPE_X.to]}>
            {(x) => <line class="chart-grid" x1={x} x2={x} y1={0} y2={drawn().height} />}
          </For>
          <For each={drawn().placed}>{(slope) => <SlopeLine slope={slope} />}</For>
        </svg>
        <ol class="slope-words" aria-hidden="true">
          <For each={drawn().placed}>
            {({ label, before, now }) => (
              <li style={{ 'block-size': `${ROW_HEIGHT / 16}rem` }}>
                <span class="slope-label">{label}</span>
                <span class="slope-figures">
                  <Show when={before !== null} fallback="–">
                    {value(before)}
                  </Show>
                  {' → '}
                  <strong>{now === null ? '–' : value(now)}</strong>
                </span>
              </li>
            )}
          </For>
        </ol>
      </div>
    </div>
  );
}

/** One that is on one side only has a point there, and no line. */
function SlopeLine(props: { slope: PlacedSlope }): JSX.Element {
  const { from, to } = SLOPE_X;
  const ends = () => {
    const { from: left, to: right } = props.slope;
    return left === null || right === null ? null : { left, right };
  };
  const kind = () => {
    const { before, now } = props.slope;
    if (before === null || now === null || before === now) return 'slope-line slope-same';
    return now > before ? 'slope-line slope-up' : 'slope-line';
  };
  const last = () => props.slope.to ?? props.slope.from ?? 0;
  const lastX = () => (props.slope.to === null ? from : to);
  return (
    <>
      <path
        class="slope-lead"
        d={`M${lastX() + 5} ${last()}L${SLOPE_WIDTH - 8} ${props.slope.row}H${SLOPE_WIDTH}`}
      />
      <Show when={ends()}>
        {(known) => <line class={kind()} x1={from} x2={to} y1={known().left} y2={known().right} />}
      </Show>
      <Show when={props.slope.from !== null}>
        <circle class="slope-dot" cx={from} cy={props.slope.from ?? 0} r={3.5} />
      </Show>
      <Show when={props.slope.to !== null}>
        <circle class="slope-dot slope-dot-now" cx={to} cy={props.slope.to ?? 0} r={3.5} />
      </Show>
    </>
  );
}
