import { createEffect, createUniqueId, type JSX, Show } from 'solid-js';

/**
 * A modal question. Keep it mounted and control it with `open`: the browser then returns the focus to where it was.
 * Escape closes it.
 */
export function Dialog(props: {
  open: boolean;
  onClose: () => void;
  title: JSX.Element;
  children: JSX.Element;
  actions?: JSX.Element;
}): JSX.Element {
  const titleId = createUniqueId();
  let element: HTMLDialogElement | undefined;
  createEffect(() => {
    if (element === undefined) return;
    if (props.open && !element.open) {
      element.showModal();
      // The focus is on the cancel button, at the end: a long question is read from its start.
      element.scrollTop = 0;
    }
    if (!props.open && element.open) element.close();
  });
  return (
    <dialog ref={element} class="dialog" aria-labelledby={titleId} onClose={() => props.onClose()}>
      <Show when={props.open}>
        <h2 class="title-2" id={titleId}>
          {props.title}
        </h2>
        <div class="dialog-body">{props.children}</div>
        <Show when={props.actions !== undefined}>
          <div class="dialog-actions">{props.actions}</div>
        </Show>
      </Show>
    </dialog>
  );
}
