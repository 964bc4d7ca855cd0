import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import type { ActName } from './feature-words.ts';

/**
 * Asks for confirmation and says what will happen. Keep it mounted and control it with `open`. The cancel button has
 * the focus, so that neither Enter nor the second tap of a double tap confirms what the person has not read.
 */
export function Confirm(props: {
  open: boolean;
  onClose: () => void;
  /** The act to confirm; absent if it is not a mutation. */
  act?: ActName | readonly ActName[];
  /** The question. It names the thing. */
  title: JSX.Element;
  /** What will happen, who sees it, and whether it can be undone. */
  children: JSX.Element;
  /** Label of the confirm button, a verb. */
  confirm: JSX.Element;
  onConfirm: () => unknown;
  /** A second way to proceed. */
  other?: { readonly label: JSX.Element; readonly onChoose: () => unknown };
}): JSX.Element {
  const { t } = useI18n();
  function confirm(event: MouseEvent) {
    // The second click of the double click that opened the dialog.
    if (event.detail > 1) return;
    props.onConfirm();
  }
  return (
    <Dialog
      open={props.open}
      onClose={() => props.onClose()}
      title={props.title}
      actions={
        <>
          <Button kind="filled" onClick={confirm}>
            {props.confirm}
          </Button>
          <Show when={props.other}>
            {(other) => <Button onClick={() => other().onChoose()}>{other().label}</Button>}
          </Show>
          <Button autofocus onClick={() => props.onClose()}>
            {t('kit.back')}
          </Button>
        </>
      }
    >
      {props.children}
    </Dialog>
  );
}
