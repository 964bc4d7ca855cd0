import { createMemo, createSelector, Index, type JSX } from 'solid-js';

export interface RuleSpan {
  readonly id: string;
  /** Minutes from midnight. */
  readonly start: number;
  readonly end: number;
  readonly isPause: boolean;
  /** Begins before another one ends. */
  readonly isClashing: boolean;
}

const STEP = 5;
const TICK = { hour: 10, half: 7, plain: 4 };
/** Below both lines of bars. */
const TICKS_AT = 22;
const HEIGHT = TICKS_AT + TICK.hour;
/** Units of the drawing per minute; it stretches to the width of its pane. */
const UNIT = 2;

/** A day from hour to hour: one tick is five minutes, one bar an item; what clashes stands on a line of its own. */
export function DayRule(props: {
  spans: readonly RuleSpan[];
  /** Id of the one that stands open. */
  current: string | undefined;
  label: string;
  formatMinute: (minute: number) => string;
}): JSX.Element {
  // Each bar and each tick asks for them.
  const spans = createMemo(() => props.spans);
  const isCurrent = createSelector(() => props.current);
  const from = createMemo(() => Math.floor(Math.min(540, ...spans().map(({ start }) => start)) / 60) * 60);
  const until = createMemo(
    () => Math.ceil(Math.max(from() + 60, ...spans().map(({ end }) => end)) / 60) * 60,
  );
  const x = (minute: number) => (minute - from()) * UNIT;
  const ticks = createMemo(() =>
    Array.from({ length: (until() - from()) / STEP + 1 }, (_, index) => from() + index * STEP),
  );
  const hours = () => ticks().filter((minute) => minute % 60 === 0);
  const heightOf = (minute: number) =>
    minute % 60 === 0 ? TICK.hour : minute % 30 === 0 ? TICK.half : TICK.plain;
  return (
    <div class="day-rule" role="img" aria-label={props.label}>
      <svg viewBox={`-2 0 ${x(until()) + 4} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <Index each={spans()}>
          {(span) => (
            <rect
              classList={{
                'day-rule-bar': true,
                'day-rule-pause': span().isPause,
                'day-rule-current': isCurrent(span().id),
                'day-rule-clash': span().isClashing,
              }}
              x={x(span().start) + 1}
              y={span().isClashing ? 12 : 2}
              width={Math.max(2, x(span().end) - x(span().start) - 2)}
              height="8"
            />
          )}
        </Index>
        <Index each={ticks()}>
          {(minute) => <path class="day-rule-tick" d={`M${x(minute())} ${TICKS_AT}v${heightOf(minute())}`} />}
        </Index>
      </svg>
      <div class="day-rule-hours" aria-hidden="true">
        <Index each={hours()}>
          {(minute) => (
            <span style={{ 'inset-inline-start': `${((minute() - from()) / (until() - from())) * 100}%` }}>
              {props.formatMinute(minute())}
            </span>
          )}
        </Index>
      </div>
    </div>
  );
}
