import { For, type JSX, Show } from 'solid-js';
import { radial } from '#app/ui/scale-geometry.ts';
import type { Ring, RingTick } from './hall-clock.ts';

const PITCH = 8;
const WIDTH = 4;
const DONE = 22;
const MISSING = 6;

/** More than these run together on a wall; the figures say them. */
const MOST_TICKS = 40;

/** One tick for each on the roll: those in favour tall, the others short. The figures beside it say the same. */
export function HallTicks(props: { done: number; total: number }): JSX.Element {
  const width = () => Math.max(WIDTH, props.total * PITCH - (PITCH - WIDTH));
  return (
    <Show when={props.total <= MOST_TICKS}>
      <svg
        class="hall-ticks"
        viewBox={`0 0 ${width()} ${DONE}`}
        preserveAspectRatio="none"
        style={{ 'inline-size': `${(width() / DONE) * 1.3}em` }}
        aria-hidden="true"
      >
        <For each={Array.from({ length: props.total }, (_, index) => index < props.done)}>
          {(isDone, index) => (
            <rect
              classList={{ 'hall-tick-done': isDone }}
              x={index() * PITCH}
              y={isDone ? 0 : DONE - MISSING}
              width={WIDTH}
              height={isDone ? DONE : MISSING}
            />
          )}
        </For>
      </svg>
    </Show>
  );
}

const CENTRE = 100;
const INNER: Readonly<Record<RingTick['kind'], number>> = { used: 82, left: 86, start: 78, now: 78 };

/** The ring around the clock: used ticks bright, from the top; those that are left pale. */
export function HallRing(props: { ring: Ring }): JSX.Element {
  return (
    <svg class="hall-ring" viewBox="0 0 200 200" aria-hidden="true">
      <For each={props.ring.ticks}>
        {({ turn, kind }) => (
          <line
            class={`hall-tick-${kind}`}
            {...radial({ centre: CENTRE, inner: INNER[kind], outer: 99, turn })}
          />
        )}
      </For>
    </svg>
  );
}
