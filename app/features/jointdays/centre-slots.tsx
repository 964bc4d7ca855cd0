import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Slot } from '#shared/jointdays/centre.rules.ts';

const PITCH = 4.6;
const WIDTH = 3.2;
const HEARD = 12;
const MISSED = 5;

/** One tick for each time figures were asked for: tall where something came. The words beside it say the same. */
export function CentreSlots(props: { slots: readonly Slot[] }): JSX.Element {
  const { t } = useI18n();
  const width = () => Math.max(0, props.slots.length * PITCH - (PITCH - WIDTH));
  const words = () =>
    t('jointdays.centre.slots', {
      heard: props.slots.filter(({ isHeard }) => isHeard).length,
      all: props.slots.length,
    });
  return (
    <Show when={props.slots.length > 0}>
      <svg
        class="tick-row tick-row-ink"
        viewBox={`0 0 ${width()} ${HEARD}`}
        preserveAspectRatio="none"
        style={{ 'inline-size': `${width() / 16}rem`, 'block-size': `${HEARD / 16}rem` }}
        role="img"
        aria-label={words()}
      >
        <For each={props.slots}>
          {(slot, index) => (
            <rect
              classList={{ 'tick-done': slot.isHeard }}
              x={index() * PITCH}
              y={slot.isHeard ? 0 : HEARD - MISSED}
              width={WIDTH}
              height={slot.isHeard ? HEARD : MISSED}
            />
          )}
        </For>
      </svg>
    </Show>
  );
}
