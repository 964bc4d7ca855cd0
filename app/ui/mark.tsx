import { For, type JSX } from 'solid-js';
import { markTicks } from './scale-geometry.ts';

/** Sixteen equal ticks around an empty centre, one of them turned inwards. */
export function Mark(): JSX.Element {
  return (
    <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
      <For each={markTicks()}>{(tick) => <line x1={tick.x1} y1={tick.y1} x2={tick.x2} y2={tick.y2} />}</For>
    </svg>
  );
}
