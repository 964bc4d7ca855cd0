import { For, type JSX } from 'solid-js';
import { dialTicks, radial } from './scale-geometry.ts';

const INNER = { plain: 112, major: 105, lit: 97, end: 95 } as const;
const OUTER = { plain: 121, major: 121, lit: 121, end: 122 } as const;

/**
 * The minutes left, lit on the dial: `from` is the current minute of the hour. The number and its words are real text;
 * the ticks repeat them.
 */
export function Dial(props: {
  from: number;
  minutes: number;
  figure: JSX.Element;
  above: JSX.Element;
  below: JSX.Element;
}): JSX.Element {
  return (
    <div class="dial">
      <svg viewBox="0 0 244 244" aria-hidden="true">
        <For each={dialTicks({ from: props.from, minutes: props.minutes })}>
          {(tick) => {
            const line = radial({
              centre: 122,
              inner: INNER[tick.kind],
              outer: OUTER[tick.kind],
              turn: tick.minute / 60,
            });
            return <line class={`dial-tick dial-${tick.kind}`} {...line} />;
          }}
        </For>
      </svg>
      <p class="dial-text">
        <span>{props.above} </span>
        <span class="dial-figure">{props.figure}</span>
        <span> {props.below}</span>
      </p>
    </div>
  );
}
