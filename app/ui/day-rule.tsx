import { For, type JSX } from 'solid-js';

export interface RuleSpan {
  readonly id: string;
  /** Minutes from midnight. */
  readonly start: number;
  readonly end: number;
  readonly isPause: boolean;
  readonly isCurrent: boolean;
  /** Begins before another one ends. */
  readonly isClashing: boolean;
}

const STEP = 5;
const TICK = { hour: 14, half: 10, plain: 6 };
const BARS = 30;
const HEIGHT = 62;
/** Units of the drawing per minute; it stretches to the width of its pane. */
const UNIT = 2;

/** A day from hour to hour: one tick is five minutes, one bar an item; what clashes stands on a line of its own. */
export function DayRule(props: {
  spans: readonly RuleSpan[];
  label: string;
  formatMinute: (minute: number) => string;
}): JSX.Element {
  const from = () => Math.floor(Math.min(540, ...props.spans.map(({ start }) => start)) / 60) * 60;
  const until = () => Math.ceil(Math.max(from() + 60, ...props.spans.map(({ end }) => end)) / 60) * 60;
  const x = (minute: number) => (minute - from()) * UNIT;
  const ticks = () =>
    Array.from({ length: (until() - from()) / STEP + 1 }, (_, index) => from() + index * STEP);
  const hours = () => ticks().filter((minute) => minute % 60 === 0);
  const heightOf = (minute: number) =>
    minute % 60 === 0 ? TICK.hour : minute % 30 === 0 ? TICK.half : TICK.plain;
  return (
    <div class="day-rule" role="img" aria-label={props.label}>
      <svg viewBox={`-2 0 ${x(until()) + 4} ${HEIGHT - 18}`} preserveAspectRatio="none" aria-hidden="true">
        <For each={props.spans}>
          {(span) => (
            <rect
              classList={{
                'day-rule-bar': true,
                'day-rule-pause': span.isPause,
                'day-rule-current': span.isCurrent,
                'day-rule-clash': span.isClashing,
              }}
              x={x(span.start) + 1}
              y={span.isClashing ? 14 : 2}
              width={Math.max(2, x(span.end) - x(span.start) - 2)}
              height="8"
            />
          )}
        </For>
        <For each={ticks()}>
          {(minute) => <path class="day-rule-tick" d={`M${x(minute)} ${BARS}v${heightOf(minute)}`} />}
        </For>
      </svg>
      <div class="day-rule-hours" aria-hidden="true">
        <For each={hours()}>
          {(minute) => (
            <span style={{ 'inset-inline-start': `${((minute - from()) / (until() - from())) * 100}%` }}>
              {props.formatMinute(minute)}
            </span>
          )}
        </For>
      </div>
    </div>
  );
}
