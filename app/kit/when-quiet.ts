import { whenIdle } from './when-idle.ts';

/** Somebody who looks at a page pauses for longer than somebody who uses it. */
const QUIET_MS = 600;
/** What somebody does who uses a page. */
export const USES = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/**
 * Resolves once nobody has touched the page for a moment and it is idle: the time for work that holds it.
 *
 * @param rest ms of that moment
 */
export function whenQuiet(rest = QUIET_MS): Promise<void> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout>;
    const stop = new AbortController();
    const begin = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        stop.abort();
        whenIdle(resolve);
      }, rest);
    };
    for (const use of USES)
      addEventListener(use, begin, { capture: true, passive: true, signal: stop.signal });
    begin();
  });
}
