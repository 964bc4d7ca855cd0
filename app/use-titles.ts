import { useBeforeLeave, useLocation } from '@solidjs/router';
import { onCleanup, onMount } from 'solid-js';
import { isFormAddress } from './form-address.ts';
import { useI18n } from './i18n/i18n.tsx';
import { isStill } from './kit/is-still.ts';
import { namePrints } from './ui/print-name.ts';

/**
 * Screens whose heading is content. A window's title is written into the browser's history, where nothing is sealed,
 * so these bear their section's name there.
 */
function isOfContent(path: string): boolean {
  return path === '/' || /\/[a-z]{3}_/.test(path);
}

/** What the page at an address is of, by the names that this device knows: the innermost first. */
export function thingsAt(path: string, nameOf: (id: string) => string | null): readonly string[] {
  return (path.match(/(?<=\/)[a-z]{3}_[^/]+/g) ?? []).reverse().flatMap((id) => nameOf(id) || []);
}

/**
 * Where the focus is when a navigation begins, until the next one begins. Wherever else it is once the new page has
 * come, somebody has moved it meanwhile.
 */
function watchDeparture(): { hasMoved(within: Element | undefined): boolean } {
  let from: Element | null = null;
  useBeforeLeave(() => {
    from = document.activeElement;
  });
  // Who follows a second link before the page of the first has come begins again.
  const begin = ({ target }: Event) => {
    if (target instanceof Element && target.closest('a[href]') !== null) from = document.activeElement;
  };
  document.addEventListener('click', begin, true);
  onCleanup(() => document.removeEventListener('click', begin, true));
  return {
    hasMoved(main) {
      const { activeElement, body } = document;
      return activeElement !== null && ![from, body, main].includes(activeElement);
    },
  };
}

/**
 * The page's heading gives the window its title, and takes the focus once on every change of address, unless somebody
 * has moved it since: then it stays where they are.
 */
export function useTitles({
  main,
  section,
  things,
}: {
  main: () => HTMLElement | undefined;
  section: () => string | undefined;
  /** The names of what the page is of, for its print. */
  things?: () => readonly string[];
}): void {
  const location = useLocation();
  const { t } = useI18n();
  let shown: string | null = null;
  let named: HTMLElement | null = null;
  const prints = namePrints(main, things);
  onCleanup(prints.stop);
  const departure = watchDeparture();

  function look() {
    if (prints.isPrinting()) return;
    const { pathname } = location;
    // A form announces its own screens.
    if (isFormAddress(pathname)) {
      shown = pathname;
      return;
    }
    const heading = main()?.querySelector<HTMLElement>('h1');
    if (heading == null) return;
    const words = (isOfContent(pathname) ? section() : undefined) ?? heading.textContent ?? '';
    const isWrong = main()?.querySelector('.error-summary') != null;
    const title = `${isWrong ? t('shell.wrong') : ''}${words} · ${t('shell.brand')}`;
    if (document.title !== title) document.title = title;
    if (shown === pathname) return;
    // On the desk only what stands beside the list may have changed: then the list keeps its place.
    const beside = named === heading ? main()?.querySelector<HTMLElement>('.pane-thing h2') : null;
    const isListKept = named === heading && main()?.querySelector('.pane-thing') !== null;
    if (shown !== null && !isStill(location.state)) {
      if (!departure.hasMoved(main())) (beside ?? heading).focus({ preventScroll: true });
      if (!isListKept) window.scrollTo(0, 0);
    }
    shown = pathname;
    named = heading;
  }

  onMount(() => {
    // Pages come in their own time: a chunk, then what the replica holds.
    const observer = new MutationObserver(look);
    const element = main();
    if (element !== undefined)
      observer.observe(element, { childList: true, subtree: true, characterData: true });
    look();
    onCleanup(() => observer.disconnect());
  });
}
