import { For, type JSX, Show } from 'solid-js';
import { formatNumber } from '#app/i18n/format.ts';
import { printed } from '#shared/scoring/numbers.ts';
import { useChartWords } from './chart-words.ts';
import { dotsOf, STRIP_AXIS, STRIP_WIDTH, spreadOf, stripPlace } from './strip-layout.ts';
import './charts.css';

const RATINGS = [0, 1, 2, 3, 4];
const TOP = 2;
const FIGURES = 50;

/**
 * How far ratings from 0 to 4 lie apart: every one a dot, the band between the quartiles, the needle at the median. What
 * is contested says so in words.
 */
export function DisagreementStrip(props: {
  label: string;
  values: readonly number[];
  isContested: boolean;
  /** With the figures of the scale: the last of several strips. */
  hasScale?: boolean;
}): JSX.Element {
  const { t, locale, figure } = useChartWords();
  const spread = () => spreadOf(props.values);
  const heap = () => dotsOf(props.values);
  const short = (value: number) => formatNumber(locale(), printed(value, 1));
  const said = () => {
    const found = spread();
    if (found === null) return `${props.label}: ${t('charts.nobody')}`;
    const words = t('charts.spread', {
      median: short(found.median),
      low: short(found.low),
      high: short(found.high),
      n: found.n,
    });
    return `${props.label}: ${words}${props.isContested ? `; ${t('charts.contested')}` : ''}`;
  };
  const written = () => {
    const found = spread();
    if (found === null) return t('charts.nobody');
    const range = figure(found.high - found.low, 1);
    return t('charts.median_iqr', { median: figure(found.median, 1), range });
  };
  const height = () => (props.hasScale === true ? FIGURES + 4 : STRIP_AXIS + 6);
  return (
    <div classList={{ 'value-strip': true, 'strip-contested': props.isContested }}>
      <p class="strip-words" aria-hidden="true">
        <strong>{props.label}</strong>
        <span>{written()}</span>
        <Show when={props.isContested}>
          <span>{t('charts.contested_iqr')}</span>
        </Show>
      </p>
      <svg
        class="strip-drawing"
        viewBox={`0 0 ${STRIP_WIDTH} ${height()}`}
        style={{ 'block-size': `${height() / 16}rem` }}
        role="img"
        aria-label={said()}
      >
        <Show when={spread()}>
          {(found) => (
            <rect
              class="strip-band"
              x={stripPlace(found().low)}
              y={TOP + 2}
              width={Math.max(1, stripPlace(found().high) - stripPlace(found().low))}
              height={STRIP_AXIS - TOP - 2}
            />
          )}
        </Show>
        <path
          class="chart-axis"
          d={`M${stripPlace(0)} ${STRIP_AXIS}H${stripPlace(4)}${RATINGS.map((each) => `M${stripPlace(each)} ${STRIP_AXIS}v5`).join('')}`}
        />
        <Show when={spread()}>
          {(found) => (
            <line
              class="chart-needle-line"
              x1={stripPlace(found().median)}
              x2={stripPlace(found().median)}
              y1={0}
              y2={STRIP_AXIS}
            />
          )}
        </Show>
        <For each={heap().dots}>
          {({ x, y }) => <circle class="strip-dot" cx={x} cy={y} r={heap().radius} />}
        </For>
        <Show when={props.hasScale}>
          <For each={RATINGS}>
            {(each) => (
              <text class="chart-figure" x={stripPlace(each)} y={FIGURES} text-anchor="middle">
                {each}
              </text>
            )}
          </For>
        </Show>
      </svg>
    </div>
  );
}
