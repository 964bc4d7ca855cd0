import { For, type JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Ten keys that a gloved thumb finds, what turns adding into taking away, and what erases. */
export function Keypad(props: {
  isLess: boolean;
  onPress: (digit: string) => void;
  onTurn: () => void;
  onErase: () => void;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <fieldset class="keypad-set" aria-label={t('counters.key.keys')}>
      <div class="keypad">
        <For each={DIGITS}>
          {(digit) => (
            <button type="button" class="keypad-key" onClick={() => props.onPress(digit)}>
              {digit}
            </button>
          )}
        </For>
        <button
          type="button"
          class="keypad-key keypad-word"
          aria-pressed={props.isLess}
          onClick={() => props.onTurn()}
        >
          {t(props.isLess ? 'counters.key.add' : 'counters.key.correct')}
        </button>
        <button type="button" class="keypad-key" onClick={() => props.onPress('0')}>
          0
        </button>
        <button
          type="button"
          class="keypad-key"
          aria-label={t('counters.key.erase')}
          onClick={() => props.onErase()}
        >
          {/* Lucide's "delete", as in icons.ts: drawn here, so that the first page does not load it. */}
          <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d="M10 5a2 2 0 0 0-1.344.519l-6.328 5.74a1 1 0 0 0 0 1.481l6.328 5.741A2 2 0 0 0 10 19h10a2 2 0 0 0 2-2V7a2 2 0 0 0-2-2zM12 9l6 6M18 9l-6 6" />
          </svg>
        </button>
      </div>
    </fieldset>
  );
}
