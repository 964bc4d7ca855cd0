import { useBeforeLeave, useLocation, useNavigate } from '@solidjs/router';
import { onCleanup } from 'solid-js';
import { afterPaint } from '#app/kit/after-paint.ts';
import { useDesk } from '#app/ui/desk-context.ts';

/** Whoever goes on within it is not kept waiting by a page that they pass; nobody sees so short a time. */
const REST_MS = 40;
/** Between two words; a page that came between two letters would hold up the second. */
const TYPING_REST_MS = 400;

const paneOfFocus = () => document.activeElement?.closest('.pane') ?? null;

/**
 * Opens what stands beside a list, in two steps: its row stands out in the frame of the key, its page comes after that
 * paint. Of several that are chosen quickly only the last is opened, and of a row that is typed into once no letter has
 * come for a moment.
 *
 * @param replaces asked when the page is opened: whether another one stood there, so that Back leads out of the list
 */
export function useChooseRow(
  replaces: () => boolean,
): (href: string, how?: { readonly isTyping: boolean }) => void {
  const desk = useDesk();
  const location = useLocation();
  const navigate = useNavigate();
  let cancel: (() => void) | undefined;
  onCleanup(() => cancel?.());
  // Who goes elsewhere meanwhile must not be fetched back.
  useBeforeLeave(() => cancel?.());
  return (href, { isTyping } = { isTyping: false }) => {
    const path = href.split('?', 1)[0] ?? href;
    cancel?.();
    desk.choose(path);
    // What is edited of it is more than its page, and stays.
    if (path === location.pathname || location.pathname.startsWith(`${path}/`)) return;
    const pane = paneOfFocus();
    cancel = afterPaint(
      () => {
        // Another list was quicker.
        const isStale = desk.isDesk() && desk.chosen() !== path;
        const now = paneOfFocus();
        // Somebody works beside the list by now: what they have open is not taken from them.
        const isElsewhere = pane !== null && now !== null && now !== pane;
        if (isStale || path === location.pathname) return;
        if (isElsewhere) {
          // No row stands out that is not the one beside it.
          desk.choose(location.pathname);
          return;
        }
        navigate(href, { state: { still: true }, scroll: false, replace: replaces() });
      },
      isTyping ? TYPING_REST_MS : REST_MS,
    );
  };
}
