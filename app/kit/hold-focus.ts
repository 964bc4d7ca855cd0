import { onCleanup } from 'solid-js';

/**
 * As `ref` of a part of a page: where the button that was pressed goes away with what it did, the part that has the answer
 * takes the focus. Else it would fall back to the top of the page.
 */
export function holdFocus(element: HTMLElement): void {
  element.tabIndex = -1;
  let isInside = false;
  element.addEventListener('focusin', () => {
    isInside = true;
  });
  // Who leaves what is still there went elsewhere.
  element.addEventListener('focusout', ({ target, relatedTarget }) => {
    if (relatedTarget instanceof Node) isInside = element.contains(relatedTarget);
    else if (target instanceof Node)
      queueMicrotask(() => {
        if (element.contains(target) && document.hasFocus()) isInside = false;
      });
  });
  const watched = new MutationObserver(() => {
    if (isInside && document.activeElement === document.body) element.focus({ preventScroll: true });
  });
  watched.observe(element, { childList: true, subtree: true });
  onCleanup(() => watched.disconnect());
}
