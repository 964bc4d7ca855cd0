import { useLocation } from '@solidjs/router';
import type { Accessor } from 'solid-js';
import { useDesk } from '#app/ui/desk-context.ts';
import { useChooseRow } from './choose-row.ts';
import { useKeys } from './keys.tsx';
import { type IsBeside, nextRow, rowOf } from './panes.ts';

/** The keys of a list with something beside it, as long as it shows rows. */
export function useListKeys({
  isBeside,
  hasRows,
  words,
}: {
  isBeside: IsBeside;
  hasRows: Accessor<boolean>;
  words: Accessor<Readonly<Record<'next' | 'previous' | 'open' | 'leave', string>>>;
}): void {
  const location = useLocation();
  const desk = useDesk();
  // Asked when the page is opened: one that is only chosen by then is none that stood there.
  const choose = useChooseRow(() => rowOf({ isBeside, at: location.pathname }) !== null);

  function go(step: 1 | -1) {
    const row = nextRow({ isBeside, at: desk.chosen(), step });
    if (row === null) return;
    // First, so that this is the pane in which somebody is: they come from beside the list, and go on in it.
    row.element.focus({ preventScroll: true });
    choose(row.href);
    row.element.scrollIntoView({ block: 'nearest' });
  }

  function leave() {
    const row = rowOf({ isBeside, at: desk.chosen() });
    if (row !== null && document.activeElement?.closest('.pane-thing') != null) row.focus();
  }

  useKeys(() => {
    if (!hasRows()) return [];
    const letter = { isLetter: true, isHint: true };
    return [
      { press: 'j', shown: ['J'], words: words().next, ...letter, run: () => go(1) },
      { press: 'k', shown: ['K'], words: words().previous, ...letter, run: () => go(-1) },
      { press: 'Enter', shown: ['↵'], words: words().open, isHint: true },
      { press: 'Escape', shown: ['Esc'], words: words().leave, isHint: true, run: leave },
    ];
  });
}
