import { createEffect, createSignal, For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { SPEECH_KINDS } from '#shared/floor/floor.schemas.ts';
import { POINTS_OF_ORDER } from '#shared/rules/parameters.schemas.ts';
import type { Wish } from './wish.ts';
import './floor.css';

interface Ask {
  open: boolean;
  onClose: () => void;
  onAsk: (wish: Wish) => void;
}

/** The second click of the double click that opened the dialog chooses nothing. */
function once(event: MouseEvent, ask: () => void): void {
  if (event.detail <= 1) ask();
}

/** For what the floor is asked: one tap asks for it. */
export function AskDialog(props: Ask & { hasMinisters: boolean }): JSX.Element {
  const { t } = useI18n();
  const [isMinister, setIsMinister] = createSignal(false);
  createEffect(() => {
    if (props.open) setIsMinister(false);
  });
  return (
    <Dialog
      open={props.open}
      onClose={() => props.onClose()}
      title={t('floor.ask_as')}
      actions={
        <>
          <For each={SPEECH_KINDS}>
            {(kind) => (
              <Button
                kind={kind === 'speech' ? 'filled' : 'outlined'}
                onClick={(event) =>
                  once(event, () => props.onAsk({ kind, point: null, isMinister: isMinister() }))
                }
              >
                {t(`floor.kinds.${kind}`)}
              </Button>
            )}
          </For>
          <Button kind="text" autofocus onClick={() => props.onClose()}>
            {t('kit.back')}
          </Button>
        </>
      }
    >
      <Show when={props.hasMinisters}>
        <label class="choice" for="floor-minister">
          <input
            type="checkbox"
            class="checkbox"
            id="floor-minister"
            checked={isMinister()}
            onChange={(event) => setIsMinister(event.currentTarget.checked)}
          />
          <span class="choice-text">{t('floor.minister_speaks')}</span>
        </label>
      </Show>
    </Dialog>
  );
}

/** Which point of order: it goes ahead of the list, and the whole room sees it. */
export function PointDialog(props: Ask): JSX.Element {
  const { t } = useI18n();
  return (
    <Dialog
      open={props.open}
      onClose={() => props.onClose()}
      title={t('floor.point_as')}
      actions={
        <>
          <For each={[null, ...POINTS_OF_ORDER]}>
            {(point) => (
              <Button
                onClick={(event) =>
                  once(event, () => props.onAsk({ kind: 'order', point, isMinister: false }))
                }
              >
                {t(point === null ? 'floor.point_other' : `floor.points.${point}`)}
              </Button>
            )}
          </For>
          <Button kind="text" autofocus onClick={() => props.onClose()}>
            {t('kit.back')}
          </Button>
        </>
      }
    >
      <p>{t('floor.point_text')}</p>
    </Dialog>
  );
}
