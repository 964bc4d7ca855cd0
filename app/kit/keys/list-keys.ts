import { useLocation, useNavigate } from '@solidjs/router';
import type { Accessor } from 'solid-js';
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
  const navigate = useNavigate();

  function go(step: 1 | -1) {
    const row = nextRow({ isBeside, at: location.pathname, step });
    if (row === null) return;
    row.element.focus({ preventScroll: true });
    row.element.scrollIntoView({ block: 'nearest' });
    navigate(row.href, { state: { still: true }, scroll: false, replace: row.wasOpen });
  }

  function leave() {
    const row = rowOf({ isBeside, at: location.pathname });
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
