import { type Accessor, createSignal, onCleanup } from 'solid-js';

/**
 * Where the window is wide enough for panes and columns. In `rem`: with text twice as large a laptop is arranged like a
 * phone.
 */
export const DESK = '(min-width: 64rem)';

/** Where the navigation stands at the side, as `shell.css` has it. */
export const RAIL = '(min-width: 52.5rem)';

/**
 * Whether the window is so. A sheet of paper is not: it is narrower than any of these widths, and nothing points at it.
 * That is so before printing begins: rearranged while its sheets are counted, a page leaves an empty one behind.
 */
export function useMedia(query: string): Accessor<boolean> {
  const media = window.matchMedia(query);
  const [matches, setMatches] = createSignal(media.matches);
  const read = () => setMatches(media.matches);
  const print = () => setMatches(false);
  media.addEventListener('change', read);
  window.addEventListener('beforeprint', print);
  window.addEventListener('afterprint', read);
  onCleanup(() => {
    media.removeEventListener('change', read);
    window.removeEventListener('beforeprint', print);
    window.removeEventListener('afterprint', read);
  });
  return matches;
}
