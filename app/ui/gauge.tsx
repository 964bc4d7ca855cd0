import { For, type JSX, Show } from 'solid-js';
import { type GaugeFacts, gaugeNotches } from './scale-geometry.ts';

const WIDTH = 13;
const GAP = 3;
const INNER = WIDTH - 3;

/** Four notches: saved, queued, sent, received. `label` says the same in words. */
export function Gauge(props: GaugeFacts & { label: string }): JSX.Element {
  return (
    <span class="gauge" role="img" aria-label={props.label}>
      <svg viewBox="0 0 61 9" aria-hidden="true">
        <For each={gaugeNotches(props)}>
          {(notch, index) => <Notch value={notch} x={index() * (WIDTH + GAP)} />}
        </For>
      </svg>
    </span>
  );
}

function Notch(props: { value: number | 'refused'; x: number }): JSX.Element {
  const filled = () => (typeof props.value === 'number' ? props.value : 0);
  return (
    <Show
      when={props.value !== 'refused'}
      fallback={<path class="gauge-cross" d={`M${props.x + 2} 0.5l9 8m0 -8l-9 8`} />}
    >
      <rect
        classList={{ 'gauge-notch': true, 'gauge-reached': filled() === 1 }}
        x={props.x + 0.75}
        y="0.75"
        width={WIDTH - 1.5}
        height="7.5"
        rx="1"
      />
      <rect class="gauge-fill" x={props.x + 1.5} y="1.5" width={INNER * filled()} height="6" />
    </Show>
  );
}
