import { type Accessor, createSignal, onCleanup } from 'solid-js';

/**
 * Where the window is wide enough for panes and columns. In `rem`: with text twice as large a laptop is arranged like a
 * phone.
 */
export const DESK = '(min-width: 64rem)';

/** Where the navigation stands at the side, as `shell.css` has it. */
export const RAIL = '(min-width: 52.5rem)';

export function useMedia(query: string): Accessor<boolean> {
  const media = window.matchMedia(query);
  const [matches, setMatches] = createSignal(media.matches);
  const read = () => setMatches(media.matches);
  media.addEventListener('change', read);
  onCleanup(() => media.removeEventListener('change', read));
  return matches;
}
