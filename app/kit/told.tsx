import { createEffect, type JSX, on } from 'solid-js';

/** Whoever writes is not taken away from it. */
function isWriting(): boolean {
  return document.activeElement?.matches('input, textarea, select, [contenteditable]') === true;
}

/**
 * What answers an act of somebody who may be far from it on a long page: each new answer comes into view and takes the
 * focus. What stands there from the beginning does not.
 *
 * @param props.answer tells one answer from the next; null while there is none
 */
export function Told(props: { answer: string | number | null; children: JSX.Element }): JSX.Element {
  let element: HTMLDivElement | undefined;
  createEffect(
    on(
      () => props.answer,
      (answer) => {
        if (answer === null || isWriting()) return;
        element?.focus({ preventScroll: true });
        element?.scrollIntoView({ block: 'nearest' });
      },
      { defer: true },
    ),
  );
  return (
    <div ref={element} tabindex="-1">
      {props.children}
    </div>
  );
}
