import { onCleanup, onMount } from 'solid-js';

/**
 * For a page that arranges itself anew by an act: the second tap of the double tap that did it does nothing to what came
 * to stand under the finger.
 *
 * @param stops whether it would; by default, where it would follow a row
 */
export function useNoSecondTap(
  stops: (target: Element) => boolean = (target) => target.closest('a') !== null,
): void {
  onMount(() => {
    function stop(event: MouseEvent) {
      if (event.detail <= 1 || !(event.target instanceof Element) || !stops(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
    }
    document.addEventListener('click', stop, true);
    onCleanup(() => document.removeEventListener('click', stop, true));
  });
}
