import { For, type JSX } from 'solid-js';
import type { Interval } from './chart-data.ts';
import { useChartWords } from './chart-words.ts';
import { RANK_HEIGHT, RANK_WIDTH, rankMarks, rankPlaces } from './rank-scale.ts';
import './charts.css';

const MIDDLE = RANK_HEIGHT / 2;
const CAP = 5;

/** The line from the better to the worse rank, with its ends. */
function Whisker(props: { places: Interval; middle: number }): JSX.Element {
  const path = () => {
    const { low, high } = props.places;
    const [top, bottom] = [props.middle - CAP, props.middle + CAP];
    return `M${low} ${top}V${bottom}M${high} ${top}V${bottom}M${low} ${props.middle}H${high}`;
  };
  return <path class="chart-whisker" d={path()} />;
}

/** A rank with its interval on a scale of all ranks, as `RankScale` draws it. */
export function RankInterval(props: { rank: Interval; count: number }): JSX.Element {
  const { t } = useChartWords();
  const places = () => rankPlaces(props);
  return (
    <svg
      class="rank-interval"
      viewBox={`0 0 ${RANK_WIDTH} ${RANK_HEIGHT}`}
      role="img"
      aria-label={t('charts.rank_of', { rank: props.rank.value, low: props.rank.low, high: props.rank.high })}
    >
      <For each={rankMarks(props.count)}>
        {({ x }) => <line class="chart-grid" x1={x} x2={x} y1={0} y2={RANK_HEIGHT} />}
      </For>
      <Whisker places={places()} middle={MIDDLE} />
      <rect class="chart-needle" x={places().value - 3} y={MIDDLE - 7} width={6} height={14} />
    </svg>
  );
}

/** The scale of the ranks: one tick a rank. It stands in the head, above the intervals. */
export function RankScale(props: { count: number }): JSX.Element {
  return (
    <svg class="rank-interval" viewBox={`0 0 ${RANK_WIDTH} ${RANK_HEIGHT}`} aria-hidden="true">
      <For each={rankMarks(props.count)}>
        {({ rank, x, isFigure }) => (
          <>
            <line class="chart-tick" x1={x} x2={x} y1={isFigure ? 19 : 23} y2={RANK_HEIGHT} />
            {isFigure && (
              <text class="chart-figure" x={x} y={14} text-anchor="middle">
                {rank}
              </text>
            )}
          </>
        )}
      </For>
    </svg>
  );
}

/** What the drawing of a rank means, for the legend. */
export function RankKey(): JSX.Element {
  return (
    <svg class="rank-key" viewBox="0 0 36 16" aria-hidden="true">
      <Whisker places={{ value: 16, low: 2, high: 34 }} middle={8} />
      <rect class="chart-needle" x={13} y={1} width={6} height={14} />
    </svg>
  );
}
