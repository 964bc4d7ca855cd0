import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import type { ActName } from './feature-words.ts';

/**
 * Asks once more, and says what will happen. Keep it mounted and steer it by `open`. The way back has the focus, so
 * that neither Enter nor the second tap of a double tap does what nobody has read about.
 */
export function Confirm(props: {
  open: boolean;
  onClose: () => void;
  /** The act it asks about; absent for what is no mutation. */
  act?: ActName | readonly ActName[];
  /** The question; it names the thing. */
  title: JSX.Element;
  /** What will happen, who sees it, and whether there is a way back. */
  children: JSX.Element;
  /** What the confirming button does, as a verb. */
  confirm: JSX.Element;
  onConfirm: () => unknown;
  /** A second way to go on. */
  other?: { readonly label: JSX.Element; readonly onChoose: () => unknown };
}): JSX.Element {
  const { t } = useI18n();
  function confirm(event: MouseEvent) {
    // The second click of the double click that opened the question.
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
            {t('acts.back')}
          </Button>
        </>
      }
    >
      {props.children}
    </Dialog>
  );
}
