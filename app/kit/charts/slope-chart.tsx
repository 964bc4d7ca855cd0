import { createMemo, For, type JSX, Show } from 'solid-js';
import { useChartWords } from './chart-words.ts';
import { type PlacedSlope, placeSlopes, ROW_HEIGHT, SLOPE_WIDTH, type Slope, slopeX } from './slope-scale.ts';
import './charts.css';
import './slope-chart.css';

/** How each thing moved between two editions: a line from what it was to what it is, with its words beside it. */
export function SlopeChart(props: {
  slopes: readonly Slope[];
  /** Short: both stand above the drawing. */
  before: string;
  now: string;
  /** Where there is room, lines are longer: a rise is seen the better. */
  isWide?: boolean;
}): JSX.Element {
  const { t, figure } = useChartWords();
  const width = () => SLOPE_WIDTH[props.isWide === true ? 'wide' : 'narrow'];
  const ends = () => slopeX(width());
  const drawn = createMemo(() => placeSlopes(props.slopes));
  const value = (given: number | null) => (given === null ? t('charts.no_data') : figure(given, 1));
  const said = () =>
    drawn()
      .placed.map(({ label, before, now }) =>
        t('charts.slope', { label, before: value(before), now: value(now) }),
      )
      .join('. ');
  return (
    <div class="slope-chart" style={{ '--slope-inline': `${width() / 16}rem` }}>
      <div class="slope-heads" aria-hidden="true">
        <span>{props.before}</span>
        <span>{props.now}</span>
      </div>
      <div class="slope-body" style={{ 'block-size': `${drawn().height / 16}rem` }}>
        <svg class="slope-lines" viewBox={`0 0 ${width()} ${drawn().height}`} role="img" aria-label={said()}>
          <For each={[ends().from, ends().to]}>
            {(x) => <line class="chart-grid" x1={x} x2={x} y1={0} y2={drawn().height} />}
          </For>
          <For each={drawn().placed}>{(slope) => <SlopeLine slope={slope} width={width()} />}</For>
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
function SlopeLine(props: { slope: PlacedSlope; width: number }): JSX.Element {
  const x = () => slopeX(props.width);
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
  const lastX = () => (props.slope.to === null ? x().from : x().to);
  return (
    <>
      <path
        class="slope-lead"
        d={`M${lastX() + 5} ${last()}L${props.width - 8} ${props.slope.row}H${props.width}`}
      />
      <Show when={ends()}>
        {(known) => <line class={kind()} x1={x().from} x2={x().to} y1={known().left} y2={known().right} />}
      </Show>
      <Show when={props.slope.from !== null}>
        <circle class="slope-dot" cx={x().from} cy={props.slope.from ?? 0} r={3.5} />
      </Show>
      <Show when={props.slope.to !== null}>
        <circle class="slope-dot slope-dot-now" cx={x().to} cy={props.slope.to ?? 0} r={3.5} />
      </Show>
    </>
  );
}
