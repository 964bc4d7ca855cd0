import { useBeforeLeave } from '@solidjs/router';
import type { LazyPart } from './kit/lazy-part.tsx';

/** Parts of the page at an address, as far as they come in files of their own. */
export type PartsAt = (path: string) => readonly Pick<LazyPart<object>, 'load' | 'isHere'>[];

/**
 * Who follows a link stays on the page until the next one is loaded, and then goes there at once. The last link wins.
 * A page that cannot be loaded is gone to all the same: it says so in its place.
 */
export function useOpenFirst(partsAt: PartsAt): void {
  let turn = 0;
  useBeforeLeave((event) => {
    turn += 1;
    if (event.defaultPrevented || typeof event.to !== 'string') return;
    const mine = turn;
    const absent = partsAt(event.to.replace(/[?#].*$/, '')).filter((part) => !part.isHere());
    if (absent.length === 0) return;
    event.preventDefault();
    void Promise.allSettled(absent.map((part) => part.load())).then(() => {
      if (mine === turn) event.retry(true);
    });
  });
}
