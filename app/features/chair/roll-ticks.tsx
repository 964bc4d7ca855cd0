import { For, type JSX, Show } from 'solid-js';

const BOX = 12;
const PITCH = 20;
const HEIGHT = 34;

/** One box for each who votes, filled when they have; dashed for those who do not; the needle stands at what is enough. */
export function RollTicks(props: {
  votes: readonly boolean[];
  /** How many do not vote. */
  not: number;
  /** 0: no number is enough, as for consensus. */
  needed: number;
  label: string;
}): JSX.Element {
  const all = () => props.votes.length + props.not;
  const width = () => Math.max(1, all() * PITCH - (PITCH - BOX) + 2);
  const at = () => Math.min(props.needed, all()) * PITCH - (PITCH - BOX) / 2;
  return (
    <svg
      class="roll-ticks"
      role="img"
      aria-label={props.label}
      viewBox={`0 0 ${width()} ${HEIGHT}`}
      style={{ 'max-inline-size': `${width() / 16}rem` }}
    >
      <For each={props.votes}>
        {(hasVoted, index) => (
          <rect
            classList={{ 'roll-tick': true, 'roll-tick-done': hasVoted }}
            x={index() * PITCH + 1}
            y={1}
            width={BOX}
            height={14}
          />
        )}
      </For>
      <For each={Array.from({ length: props.not })}>
        {(_, index) => (
          <rect
            class="roll-tick roll-tick-not"
            x={(props.votes.length + index()) * PITCH + 1}
            y={1}
            width={BOX}
            height={14}
          />
        )}
      </For>
      <Show when={props.needed > 0}>
        <rect class="roll-needle" x={at()} y={0} width={3} height={19} />
        <text class="roll-needed" x={at() + 1.5} y={33} text-anchor="middle">
          {props.needed}
        </text>
      </Show>
    </svg>
  );
}
