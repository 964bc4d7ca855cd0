import { For, type JSX } from 'solid-js';

const sizes = {
  small: { pitch: 4.6, width: 3.2, done: 12, missing: 5 },
  large: { pitch: 4, width: 2, done: 14, missing: 5 },
} as const;

/** People (or papers) out of a total, one tick each; the number beside it says the same. */
export function TickRow(props: {
  done: number;
  total: number;
  size?: 'small' | 'large';
  tone?: 'ink' | 'accent' | 'red';
}): JSX.Element {
  const size = () => sizes[props.size ?? 'small'];
  const width = () => Math.max(0, props.total * size().pitch - (size().pitch - size().width));
  const ticks = () =>
    Array.from({ length: props.total }, (_, index) => {
      const done = index < props.done;
      return { done, x: index * size().pitch, height: done ? size().done : size().missing };
    });
  return (
    <svg
      class={`tick-row tick-row-${props.tone ?? 'ink'}`}
      viewBox={`0 0 ${width()} ${size().done}`}
      preserveAspectRatio="none"
      style={{ 'inline-size': `${width() / 16}rem`, 'block-size': `${size().done / 16}rem` }}
      aria-hidden="true"
    >
      <For each={ticks()}>
        {(tick) => (
          <rect
            classList={{ 'tick-done': tick.done }}
            x={tick.x}
            y={size().done - tick.height}
            width={size().width}
            height={tick.height}
          />
        )}
      </For>
    </svg>
  );
}

/** A total with its ticks below: the number, the total, and one tick for each. */
export function TickTotal(props: { done: number; total: number; children: JSX.Element }): JSX.Element {
  return (
    <div class="tick-total">
      <div>
        <span class="figure tick-total-figure">{props.done}</span> <span>{props.children}</span>
      </div>
      <TickRow done={props.done} total={props.total} size="large" tone="accent" />
    </div>
  );
}
