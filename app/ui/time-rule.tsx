import { createMemo, For, type JSX } from 'solid-js';
import { type Span, timeRule } from './scale-geometry.ts';

/** Wide enough for a laptop's column, at four pixels a minute. */
const MINUTES = 400;
const HEIGHT = 62;
const TICKS_END = 42;

/**
 * The hours around now, edge to edge. Minutes count from midnight at the venue; `label` describes the drawing in words.
 */
export function TimeRule(props: {
  now: number;
  sessions: readonly Span[];
  formatMinute: (minute: number) => string;
  label: string;
}): JSX.Element {
  const rule = createMemo(() => timeRule({ now: props.now, minutes: MINUTES, sessions: props.sessions }));
  return (
    <div class="time-rule" role="img" aria-label={props.label}>
      <svg
        viewBox={`0 0 ${rule().width} ${HEIGHT}`}
        style={{ 'inline-size': `${rule().width / 16}rem` }}
        aria-hidden="true"
      >
        <For each={rule().bars}>
          {(bar) => (
            <rect
              classList={{ 'time-rule-bar': true, 'time-rule-current': bar.current }}
              x={bar.x}
              y="14"
              width={bar.width}
              height="8"
            />
          )}
        </For>
        <For each={rule().ticks}>
          {(tick) => (
            <rect
              classList={{ 'time-rule-tick': true, 'time-rule-quarter': tick.height === 14 }}
              x={tick.x - 0.5}
              y={TICKS_END - tick.height}
              width="1"
              height={tick.height}
            />
          )}
        </For>
        <For each={rule().labels}>
          {(label) => (
            <text class="time-rule-hour" x={label.x} y="58" text-anchor="middle">
              {props.formatMinute(label.minute)}
            </text>
          )}
        </For>
        <path class="time-rule-needle" d={`M${rule().needle - 6} 0h12l-4.5 6v39h-3v-39z`} />
      </svg>
    </div>
  );
}
